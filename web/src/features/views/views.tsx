import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FailureNote } from "@/components/failure-note";
import { useDraft } from "@/components/use-draft";
import { useSaveView } from "@/features/views/mutations";
import { ViewRow } from "@/features/views/view-row";
import { toast } from "@/lib/toast";
import { useOnce } from "@/lib/use-once";
import { viewsQuery } from "@/lib/views-query";
import { words } from "@/messages/en/views";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";
import { Skeleton } from "@/ui/skeleton";
import type { View } from "../../../../shared/schemas/view.ts";

interface ViewsProps {
  list: View["list"];
  /** the filters as they are now */
  query: string;
  onClose: () => void;
}

/** The saved views of a list, to open, rename and delete, and a name to give to the filters as they are. */
export function Views({ list, query, onClose }: ViewsProps) {
  const views = useQuery(viewsQuery());
  const save = useSaveView();
  // A press beside it closes it, and loses nothing.
  const { before, keep, forget } = useDraft(`view of ${list}`);
  const [typed, setTyped] = useState(before.name ?? "");
  const name = typed.trim();
  const ofList = views.data?.items.filter((view) => view.list === list) ?? [];
  const names = ofList.map((view) => view.name);
  const isTaken = names.includes(name);

  const submit = useOnce(async () => {
    if (!name) return;
    await save.mutateAsync({ list, name, query });
    forget();
    toast(words.saved(name));
    onClose();
  });

  return (
    <div className="grid gap-2 p-1">
      {views.isPending ? <Skeleton className="m-1 h-6" /> : null}
      {views.isError ? <FailureNote error={views.error} /> : null}
      {views.data && ofList.length === 0 ? (
        <p className="px-1 pt-1 text-fg-muted text-sm">{words.none}</p>
      ) : null}
      {ofList.length > 0 ? (
        <ul aria-label={words.savedViews} className="grid max-h-72 grid-cols-1 overflow-y-auto">
          {ofList.map((view) => (
            <ViewRow
              key={view.name}
              view={view}
              taken={names}
              isShown={view.query === query}
              onClose={onClose}
            />
          ))}
        </ul>
      ) : null}
      <form
        className="grid gap-2 border-line border-t p-1 pt-2"
        onSubmit={(event) => {
          event.preventDefault();
          // What went wrong is shown below.
          submit();
        }}
      >
        <Field label={words.saveName} hint={isTaken ? words.nameTaken : undefined}>
          {(control) => (
            <Input
              {...control}
              required
              maxLength={80}
              autoComplete="off"
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
                keep({ name: event.target.value });
              }}
            />
          )}
        </Field>
        {save.isError ? <FailureNote error={save.error} /> : null}
        <Button type="submit" tone="primary" disabled={save.isPending} className="justify-self-end">
          {isTaken ? words.replace : words.save}
        </Button>
      </form>
    </div>
  );
}
