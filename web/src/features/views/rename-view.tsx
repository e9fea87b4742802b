import { useState } from "react";
import { FailureNote } from "@/components/failure-note";
import { useDraft } from "@/components/use-draft";
import { useRenameView } from "@/features/views/mutations";
import { words } from "@/messages/en/views";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";
import type { View } from "../../../../shared/schemas/view.ts";

interface RenameViewProps {
  view: View;
  taken: readonly string[];
  onClose: () => void;
}

/** A view in the list while it gets another name. */
export function RenameView({ view, taken, onClose }: RenameViewProps) {
  const rename = useRenameView();
  const { before, keep, forget } = useDraft(`name of ${view.list} ${view.name}`);
  const [typed, setTyped] = useState(before.name ?? view.name);
  const name = typed.trim();
  const isTaken = name !== view.name && taken.includes(name);
  const close = () => {
    forget();
    onClose();
  };
  return (
    <li>
      <form
        className="grid gap-2 rounded-md bg-hover p-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (name === view.name) close();
          else if (name && !isTaken) rename.mutate({ view, name }, { onSuccess: close });
        }}
      >
        <Field label={words.newName(view.name)} error={isTaken ? words.renameTaken : undefined}>
          {(control) => (
            <Input
              {...control}
              // The pencil that had the focus gave way to this.
              ref={(input) => input?.focus()}
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
        {rename.isError ? <FailureNote error={rename.error} /> : null}
        <span className="flex flex-wrap justify-end gap-2">
          <Button size="sm" onClick={close}>
            {words.cancel}
          </Button>
          <Button size="sm" type="submit" tone="primary" disabled={isTaken || rename.isPending}>
            {words.renameIt}
          </Button>
        </span>
      </form>
    </li>
  );
}
