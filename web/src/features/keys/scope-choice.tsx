import { SCOPE_GROUPS } from "@/features/keys/words";
import { cn } from "@/lib/cn";
import { words } from "@/messages/en/keys";
import { can, type Role } from "../../../../shared/permissions.ts";

interface ScopeChoiceProps {
  /** of whoever makes the key, which may do no more than he */
  role: Role | null;
  chosen: readonly string[];
  onPick: () => void;
}

/** What a key may do, by permission and in words. */
export function ScopeChoice({ role, chosen, onPick }: ScopeChoiceProps) {
  return (
    <fieldset className="grid gap-1.5" onChange={onPick}>
      <legend className="mb-1.5 font-medium text-sm">{words.whatItMay}</legend>
      <div className="grid gap-px overflow-hidden rounded-lg border border-line bg-line">
        {SCOPE_GROUPS.map(({ name, scopes }) => (
          <fieldset key={name} className="bg-surface px-4 pt-3 pb-2">
            <legend className="float-left mb-1 w-full text-fg-muted text-xs">{words.groups[name]}</legend>
            <div className="clear-both grid md:grid-cols-2">
              {scopes.map((scope) => {
                const mayGive = can(role, scope);
                return (
                  <label
                    key={scope}
                    className={cn(
                      "flex min-h-11 items-start gap-2.5 py-1.5 text-sm",
                      !mayGive && "opacity-60",
                    )}
                  >
                    <input
                      type="checkbox"
                      name="scope"
                      value={scope}
                      disabled={!mayGive}
                      defaultChecked={mayGive && chosen.includes(scope)}
                      className="mt-0.5 size-4 shrink-0 accent-accent"
                    />
                    <span className="min-w-0">
                      {words.scopes[scope]}
                      <code className="block font-mono text-fg-muted text-xs">{scope}</code>
                    </span>
                  </label>
                );
              })}
            </div>
          </fieldset>
        ))}
      </div>
      <p className="text-fg-muted text-xs">{words.neverMore}</p>
    </fieldset>
  );
}
