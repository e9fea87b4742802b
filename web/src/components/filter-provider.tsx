import { FilterChip } from "@/components/filter-chip";
import { lazily } from "@/components/lazily";
import { useMe } from "@/components/me";
import { ProviderMark } from "@/components/provider-mark";
import { providerName } from "@/lib/provider";
import { words } from "@/messages/en/lists";

const ProviderForm = lazily(() =>
  import("@/components/filter-provider-form").then((module) => module.ProviderForm),
);

interface FilterProviderProps {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** A filter by provider: those of this Rollcall to pick, any other one to type, for the app may have more. */
export function FilterProvider({ value, onChange }: FilterProviderProps) {
  const { providers } = useMe();
  const name = (id: string) => providers.find((one) => one.id === id)?.name ?? providerName(id);
  return (
    <FilterChip
      label={words.provider}
      value={
        value ? (
          <>
            <ProviderMark provider={value} className="mr-1.5 align-[-0.15em] text-fg-muted text-sm" />
            {name(value)}
          </>
        ) : null
      }
      onClear={() => onChange(undefined)}
      preload={ProviderForm.ahead}
    >
      {(close) => (
        <ProviderForm value={value} onPick={(id) => onChange(id.trim() || undefined)} onClose={close} />
      )}
    </FilterChip>
  );
}
