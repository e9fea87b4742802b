import { useMe } from "@/components/me";
import { words } from "@/messages/en/overlays";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";

/** The providers of this Rollcall to pick from, and a field for any other. */
export function ProviderForm({ value, onPick }: { value: string | undefined; onPick: (id: string) => void }) {
  const { providers } = useMe();
  return (
    <div className="grid gap-1">
      {providers.map((provider) => (
        <Button
          key={provider.id}
          tone="ghost"
          aria-pressed={provider.id === value}
          className="justify-start text-fg"
          onClick={() => onPick(provider.id)}
        >
          {provider.name}
        </Button>
      ))}
      <form
        className="grid gap-2 border-line border-t p-2"
        onSubmit={(event) => {
          event.preventDefault();
          onPick(String(new FormData(event.currentTarget).get("provider") ?? ""));
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
}
