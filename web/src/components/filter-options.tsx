import { lazy, type ReactNode } from "react";
import { FilterChip } from "@/components/filter-chip";

const loadList = () => import("@/components/filter-option-list");
const OptionList = lazy(() => loadList().then((module) => ({ default: module.OptionList })));

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
      preload={loadList}
    >
      {(close) => (
        <OptionList
          options={options}
          chosen={value ? [value] : []}
          onPick={(picked) => {
            onChange(picked === value ? undefined : options.find((option) => option.value === picked)?.value);
            close();
          }}
        />
      )}
    </FilterChip>
  );
}

interface ManyProps<T extends string> {
  label: string;
  options: readonly Option<T>[];
  value: readonly T[];
  onChange: (value: T[] | undefined) => void;
}

/** A filter with any of several values; it stays open while one picks. */
export function FilterMany<T extends string>({ label, options, value, onChange }: ManyProps<T>) {
  const first = options.find((option) => option.value === value[0])?.label ?? value[0];
  const words = value.length > 1 ? `${first} +${value.length - 1}` : first;
  return (
    <FilterChip
      label={label}
      value={value.length > 0 ? words : null}
      onClear={() => onChange(undefined)}
      preload={loadList}
    >
      {() => (
        <OptionList
          options={options}
          chosen={value}
          onPick={(picked) => {
            const known = options.flatMap((option) => (option.value === picked ? option.value : []));
            const isOn = value.some((one) => one === picked);
            const next = isOn ? value.filter((one) => one !== picked) : [...value, ...known];
            onChange(next.length > 0 ? next : undefined);
          }}
        />
      )}
    </FilterChip>
  );
}
