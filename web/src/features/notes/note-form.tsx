import { useEffect, useRef, useState } from "react";
import { FailureNote } from "@/components/failure-note";
import { useDraft } from "@/components/use-draft";
import { useAddNote } from "@/features/notes/mutations";
import { holdKeys } from "@/lib/held-keys";
import { useOnce } from "@/lib/use-once";
import { useShortcuts } from "@/lib/use-shortcuts";
import { useUnsaved } from "@/lib/use-unsaved";
import { words } from "@/messages/en/notes";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { Textarea } from "@/ui/input";

/** Where a note is written. What was typed stays until it is kept. */
export function NoteForm({ userId }: { userId: string }) {
  const add = useAddNote(userId);
  const { before, keep, forget } = useDraft(`note about ${userId}`);
  const [text, setText] = useState(before.text ?? "");
  const field = useRef<HTMLTextAreaElement>(null);
  useUnsaved(text.trim() !== "");
  useEffect(() => (text === "" ? forget() : keep({ text })), [text, keep, forget]);
  useShortcuts([{ keys: [], label: words.add, group: "This page", run: begin }]);

  function begin() {
    // What is typed before the field has the focus is for it.
    const end = holdKeys();
    field.current?.focus();
    end(true);
  }

  const submit = useOnce(async () => {
    if (text.trim() === "") return;
    await add.mutateAsync(text);
    // What was typed meanwhile is not kept yet.
    setText((now) => (now === text ? "" : now));
  });

  return (
    <form
      className="grid gap-3 border-line border-b px-4 py-3"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field label={words.newNote} hint={words.whoReads}>
        {(control) => (
          <Textarea
            {...control}
            ref={field}
            rows={2}
            maxLength={2000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      {add.isError ? <FailureNote error={add.error} undone={words.notKept} /> : null}
      <Button type="submit" className="justify-self-end" disabled={text.trim() === "" || add.isPending}>
        {add.isPending ? words.oneMoment : words.add}
      </Button>
    </form>
  );
}
