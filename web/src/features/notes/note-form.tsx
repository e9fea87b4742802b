import { type FormEvent, useState } from "react";
import { FailureNote } from "@/components/failure-note";
import { useAddNote } from "@/features/notes/mutations";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { Textarea } from "@/ui/input";

/** Where a note is written. What was typed stays until it is kept. */
export function NoteForm({ userId }: { userId: string }) {
  const add = useAddNote(userId);
  const [text, setText] = useState("");

  function submit(event: FormEvent) {
    event.preventDefault();
    if (text.trim() !== "" && !add.isPending) add.mutate(text, { onSuccess: () => setText("") });
  }

  return (
    <form className="grid gap-3 border-line border-b px-4 py-3" onSubmit={submit}>
      <Field label="New note" hint="Other operators read it; the user does not.">
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            maxLength={2000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      {add.isError ? <FailureNote error={add.error} undone="The note is not kept." /> : null}
      <Button type="submit" className="justify-self-end" disabled={text.trim() === "" || add.isPending}>
        {add.isPending ? "One moment…" : "Add note"}
      </Button>
    </form>
  );
}
