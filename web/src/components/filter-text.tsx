import { FilterChip } from "@/components/filter-chip";
import { lazily } from "@/components/lazily";

const TextForm = lazily(() => import("@/components/filter-text-form").then((module) => module.TextForm));

interface FilterTextProps {
  label: string;
  hint: string;
  placeholder?: string;
  value: string | undefined;
  /** what the chip says it is set to, where that is not the value itself */
  shown?: string | undefined;
  /** what the field suggests */
  suggestions?: () => readonly string[];
  /** what is meant by what was typed; null where that is nothing */
  read?: (typed: string) => string | null;
  /** said where what was typed is nothing */
  wrong?: string;
  onChange: (value: string | undefined) => void;
}

/** A filter that is typed. What cannot be meant is said at once, and nothing is filtered by it. */
export function FilterText({ label, value, shown = value, onChange, ...rest }: FilterTextProps) {
  return (
    <FilterChip
      label={label}
      value={shown ?? null}
      onClear={() => onChange(undefined)}
      preload={TextForm.ahead}
    >
      {(close) => <TextForm {...rest} label={label} value={shown} onSet={onChange} onClose={close} />}
    </FilterChip>
  );
}
