import { useQuery } from "@tanstack/react-query";
import { useMe } from "@/components/me";
import { ProviderMark } from "@/components/provider-mark";
import { overviewQuery } from "@/lib/overview-query";
import { providerName } from "@/lib/provider";
import { words } from "@/messages/en/overlays";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";

interface ProviderFormProps {
  value: string | undefined;
  onPick: (id: string) => void;
  onClose: () => void;
}

/** The providers that people have accounts at, those of this Rollcall, and a field for any other. */
export function ProviderForm({ value, onPick, onClose }: ProviderFormProps) {
  const { providers, permissions } = useMe();
  const overview = useQuery({
    ...overviewQuery,
    enabled: permissions.includes("stats:read"),
    refetchInterval: false,
  });
  const used = overview.data?.providers.map(({ provider }) => provider) ?? [];
  const ids = [...new Set([...used, ...providers.map(({ id }) => id)])];
  const pick = (id: string) => {
    onPick(id);
    onClose();
  };
  const name = (id: string) => providers.find((one) => one.id === id)?.name ?? providerName(id);
  return (
    <div className="grid gap-1">
      {ids.map((id) => (
        <Button
          key={id}
          tone="ghost"
          aria-pressed={id === value}
          className="justify-start text-fg"
          onClick={() => pick(id)}
        >
          <ProviderMark provider={id} className="text-fg-muted" />
          <span className="truncate">{name(id)}</span>
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
}
