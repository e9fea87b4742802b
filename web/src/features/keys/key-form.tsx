import { type FormEvent, useState } from "react";
import { FailureNote } from "@/components/failure-note";
import { useMe } from "@/components/me";
import { useCreateKey } from "@/features/keys/mutations";
import { ScopeChoice } from "@/features/keys/scope-choice";
import { endAfter, LIFETIMES, typedIps } from "@/features/keys/words";
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

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (create.isPending) return;
    const data = new FormData(event.currentTarget);
    const scopes = KEY_SCOPES.filter((scope) => data.getAll("scope").includes(scope));
    setLacksScope(scopes.length === 0);
    if (scopes.length === 0) return;
    const field = (name: string) => String(data.get(name) ?? "").trim();
    await onDraft({ name: field("name"), scope: scopes, days: field("days") || "never", ips: field("ips") });
    const expiresAt = endAfter(field("days"), Date.now());
    const allowedIps = typedIps(field("ips"));
    const reason = field("reason");
    create.mutate(
      {
        name: field("name"),
        scopes,
        ...(expiresAt ? { expiresAt } : {}),
        ...(allowedIps ? { allowedIps } : {}),
        ...(reason ? { reason } : {}),
      },
      { onSuccess: onMade },
    );
  }

  return (
    <form className="grid gap-6" onSubmit={(event) => void submit(event)}>
      <Field
        label="Name"
        hint="What it is for: “nightly export”. It stands on the trail with all that the key does."
      >
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
          Choose at least one thing that the key may do.
        </p>
      ) : null}
      <Field label="Ends after" hint="A key that ends by itself cannot be forgotten.">
        {(control) => (
          <Select {...control} name="days" defaultValue={draft.days === "never" ? "" : draft.days}>
            {LIFETIMES.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field
        label="Only from these addresses"
        hint="Optional. Addresses or blocks such as 192.0.2.0/24 or 2001:db8::/32, one a line."
      >
        {(control) => (
          <Textarea {...control} name="ips" rows={2} spellCheck={false} defaultValue={draft.ips} />
        )}
      </Field>
      <Field label="Reason" hint="Optional. It is kept in the trail, with your name.">
        {(control) => <Textarea {...control} name="reason" maxLength={500} rows={2} />}
      </Field>
      {create.isError ? <FailureNote error={create.error} undone="No key was made." /> : null}
      <div className="flex gap-2">
        <Button type="submit" tone="primary" disabled={create.isPending}>
          {create.isPending ? "One moment…" : "Make API key"}
        </Button>
        <Button tone="ghost" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
