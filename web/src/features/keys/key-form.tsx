import { useState } from "react";
import { FailureNote } from "@/components/failure-note";
import { useMe } from "@/components/me";
import { useCreateKey } from "@/features/keys/mutations";
import { ScopeChoice } from "@/features/keys/scope-choice";
import { endAfter, LIFETIMES, typedIps } from "@/features/keys/words";
import { useOnce } from "@/lib/use-once";
import { useUnsaved } from "@/lib/use-unsaved";
import { words } from "@/messages/en/keys";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { Input, Select, Textarea } from "@/ui/input";
import { KEY_SCOPES } from "../../../../shared/permissions.ts";
import type { NewApiKey } from "../../../../shared/schemas/key.ts";

/** What was typed, so far as it is kept in the address: a sign-in in between does not lose it. */
export interface KeyDraft {
  name?: string | undefined;
  scope?: string[] | undefined;
  days?: string | undefined;
  ips?: string | undefined;
}

interface KeyFormProps {
  draft: KeyDraft;
  /** keeps what was typed, before it is sent */
  onDraft: (draft: KeyDraft) => Promise<unknown>;
  onMade: (made: NewApiKey) => void;
  onCancel: () => void;
}

/** What a new key is called, what it may do, until when and from where. */
export function KeyForm({ draft, onDraft, onMade, onCancel }: KeyFormProps) {
  const me = useMe();
  const create = useCreateKey();
  const [lacksScope, setLacksScope] = useState(false);
  const [changed, setChanged] = useState(false);
  useUnsaved(changed);

  const submit = useOnce(async (data: FormData) => {
    const scopes = KEY_SCOPES.filter((scope) => data.getAll("scope").includes(scope));
    setLacksScope(scopes.length === 0);
    if (scopes.length === 0) return;
    const field = (name: string) => String(data.get(name) ?? "").trim();
    await onDraft({ name: field("name"), scope: scopes, days: field("days") || "never", ips: field("ips") });
    const expiresAt = endAfter(field("days"), Date.now());
    const allowedIps = typedIps(field("ips"));
    const reason = field("reason");
    const made = await create.mutateAsync({
      name: field("name"),
      scopes,
      ...(expiresAt ? { expiresAt } : {}),
      ...(allowedIps ? { allowedIps } : {}),
      ...(reason ? { reason } : {}),
    });
    setChanged(false);
    onMade(made);
  });

  return (
    <form
      className="grid gap-6"
      onInput={() => setChanged(true)}
      onSubmit={(event) => {
        event.preventDefault();
        submit(new FormData(event.currentTarget));
      }}
    >
      <Field label={words.name} hint={words.nameHint}>
        {(control) => (
          <Input
            {...control}
            name="name"
            required
            maxLength={100}
            autoComplete="off"
            defaultValue={draft.name}
          />
        )}
      </Field>
      <ScopeChoice role={me.role} chosen={draft.scope ?? []} onPick={() => setLacksScope(false)} />
      {lacksScope ? (
        <p role="alert" className="text-danger text-sm">
          {words.chooseScope}
        </p>
      ) : null}
      <Field label={words.endsAfter} hint={words.endsHint}>
        {(control) => (
          <Select {...control} name="days" defaultValue={draft.days === "never" ? "" : draft.days}>
            {LIFETIMES.map(({ value, name }) => (
              <option key={value} value={value}>
                {words.lifetimes[name]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={words.onlyFrom} hint={words.onlyFromHint}>
        {(control) => (
          <Textarea {...control} name="ips" rows={2} spellCheck={false} defaultValue={draft.ips} />
        )}
      </Field>
      <Field label={words.reason} hint={words.reasonHint}>
        {(control) => <Textarea {...control} name="reason" maxLength={500} rows={2} />}
      </Field>
      {create.isError ? <FailureNote error={create.error} undone={words.noneMade} /> : null}
      <div className="flex gap-2">
        <Button type="submit" tone="primary" disabled={create.isPending}>
          {create.isPending ? words.oneMoment : words.make}
        </Button>
        <Button tone="ghost" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
