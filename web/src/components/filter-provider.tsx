import { FilterChip } from "@/components/filter-chip";
import { useMe } from "@/components/me";
import { providerName } from "@/lib/provider";
import { words } from "@/messages/en/lists";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";

interface FilterProviderProps {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** A filter by provider: those of this Rollcall to pick, any other one to type, for the app may have more. */
export function FilterProvider({ value, onChange }: FilterProviderProps) {
  const { providers } = useMe();
  const name = (id: string) => providers.find((one) => one.id === id)?.name ?? providerName(id);
  return (
    <FilterChip label={words.provider} value={value ? name(value) : null} onClear={() => onChange(undefined)}>
      {(close) => {
        const pick = (id: string) => {
          onChange(id.trim() || undefined);
          close();
        };
        return (
          <div className="grid gap-1">
            {providers.map((provider) => (
              <Button
                key={provider.id}
                tone="ghost"
                aria-pressed={provider.id === value}
                className="justify-start text-fg"
                onClick={() => pick(provider.id)}
              >
                {provider.name}
              </Button>
            ))}
            <form
              className="grid gap-2 border-line border-t p-2"
              onSubmit={(event) => {
                event.preventDefault();
                pick(String(new FormData(event.currentTarget).get("provider") ?? ""));
              }}
            >
              <Field label={words.providerId} hint={words.providerHint}>
                {(control) => <Input {...control} name="provider" maxLength={64} autoComplete="off" />}
              </Field>
              <Button type="submit" tone="primary" className="justify-self-end">
                {words.apply}
              </Button>
            </form>
          </div>
        );
      }}
    </FilterChip>
  );
}
