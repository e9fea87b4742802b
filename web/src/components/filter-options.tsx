import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { FilterChip } from "@/components/filter-chip";
import { cn } from "@/lib/cn";

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
    >
      {(close) => (
        <OptionList
          options={options}
          chosen={value ? [value] : []}
          onPick={(picked) => {
            onChange(picked === value ? undefined : picked);
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
    <FilterChip label={label} value={value.length > 0 ? words : null} onClear={() => onChange(undefined)}>
      {() => (
        <OptionList
          options={options}
          chosen={value}
          onPick={(picked) => {
            const next = value.includes(picked) ? value.filter((one) => one !== picked) : [...value, picked];
            onChange(next.length > 0 ? next : undefined);
          }}
        />
      )}
    </FilterChip>
  );
}

interface ListProps<T extends string> {
  options: readonly Option<T>[];
  chosen: readonly T[];
  onPick: (value: T) => void;
}

function OptionList<T extends string>({ options, chosen, onPick }: ListProps<T>) {
  return (
    <ul>
      {options.map((option) => {
        const on = chosen.includes(option.value);
        return (
          <li key={option.value}>
            <button
              type="button"
              aria-pressed={on}
              className="flex h-8 w-full items-center gap-2 rounded-md px-2 text-left text-sm hover:bg-hover"
              onClick={() => onPick(option.value)}
            >
              <Check
                aria-hidden="true"
                className={cn("size-3.5 shrink-0 text-accent-text", !on && "invisible")}
              />
              <span className="flex-1 truncate">{option.label}</span>
              {option.detail ? <span className="text-fg-faint text-xs">{option.detail}</span> : null}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
