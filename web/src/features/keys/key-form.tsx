import { useState } from "react";
import { FailureNote } from "@/components/failure-note";
import { useMe } from "@/components/me";
import { useDraft } from "@/components/use-draft";
import { useCreateKey } from "@/features/keys/mutations";
import { ScopeChoice } from "@/features/keys/scope-choice";
import { endAfter, LIFETIMES, typedIps } from "@/features/keys/words";
import { typedInto } from "@/lib/drafts";
import { useOnce } from "@/lib/use-once";
import { useUnsaved } from "@/lib/use-unsaved";
import { words } from "@/messages/en/keys";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { Input, Select, Textarea } from "@/ui/input";
import { KEY_SCOPES } from "../../../../shared/permissions.ts";
import type { NewApiKey } from "../../../../shared/schemas/key.ts";

interface KeyFormProps {
  onMade: (made: NewApiKey) => void;
  onCancel: () => void;
}

/** What a new key is called, what it may do, until when and from where. */
export function KeyForm({ onMade, onCancel }: KeyFormProps) {
  const me = useMe();
  const create = useCreateKey();
  const [lacksScope, setLacksScope] = useState(false);
  const { before, keep, forget } = useDraft("new API key");
  const [changed, setChanged] = useState(Object.keys(before).length > 0);
  useUnsaved(changed);

  const submit = useOnce(async (data: FormData) => {
    const scopes = KEY_SCOPES.filter((scope) => data.getAll("scope").includes(scope));
    setLacksScope(scopes.length === 0);
    if (scopes.length === 0) return;
    const field = (name: string) => String(data.get(name) ?? "").trim();
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
    forget();
    setChanged(false);
    onMade(made);
  });

  return (
    <form
      className="grid gap-6"
      onChange={(event) => {
        const data = new FormData(event.currentTarget);
        keep({ ...typedInto(event.target), scope: data.getAll("scope").join(" ") });
        setChanged(true);
      }}
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
            defaultValue={before.name}
          />
        )}
      </Field>
      <ScopeChoice
        role={me.role}
        chosen={before.scope?.split(" ") ?? []}
        onPick={() => setLacksScope(false)}
      />
      {lacksScope ? (
        <p role="alert" className="text-danger text-sm">
          {words.chooseScope}
        </p>
      ) : null}
      <Field label={words.endsAfter} hint={words.endsHint}>
        {(control) => (
          <Select {...control} name="days" defaultValue={before.days}>
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
          <Textarea {...control} name="ips" rows={2} spellCheck={false} defaultValue={before.ips} />
        )}
      </Field>
      <Field label={words.reason} hint={words.reasonHint}>
        {(control) => (
          <Textarea {...control} name="reason" maxLength={500} rows={2} defaultValue={before.reason} />
        )}
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
