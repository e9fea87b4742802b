import type { ReactNode } from "react";
import { FilterChip } from "@/components/filter-chip";
import { lazily } from "@/components/lazily";

const OptionList = lazily(() =>
  import("@/components/filter-option-list").then((module) => module.OptionList),
);

export interface Option<T extends string> {
  value: T;
  label: string;
  detail?: ReactNode;
}

interface SingleProps<T extends string> {
  label: string;
  options: readonly Option<T>[];
  value: T | undefined;
  onChange: (value: T | undefined) => void;
}

/** A filter with one of a few values. */
export function FilterOptions<T extends string>({ label, options, value, onChange }: SingleProps<T>) {
  const chosen = options.find((option) => option.value === value);
  return (
    <FilterChip
      label={label}
      value={value ? (chosen?.label ?? value) : null}
      onClear={() => onChange(undefined)}
      preload={OptionList.ahead}
    >
      {(close) => (
        <OptionList
          options={options}
          chosen={value ? [value] : []}
          onPick={(picked) =>
            onChange(picked === value ? undefined : options.find((option) => option.value === picked)?.value)
          }
          onClose={close}
        />
      )}
    </FilterChip>
  );
}
