import { type ReactNode, useEffect, useId, useRef } from "react";

interface ChoiceProps<T extends string> {
  label: string;
  hint?: ReactNode;
  options: readonly { value: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
  /** whether the focus begins here: where the page was loaded again for it */
  hasFocus?: boolean;
}

/** One of a few, all in sight: the browser's own radio buttons, which every keyboard and screen reader knows. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { label, hint, options, value, onChange, hasFocus = false } = props;
  const name = useId();
  const chosen = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (hasFocus) chosen.current?.focus();
  }, [hasFocus]);
  return (
    <fieldset className="grid gap-2 px-4 py-3.5" aria-describedby={hint ? `${name}-hint` : undefined}>
      <legend className="float-left mb-1 font-medium text-sm">{label}</legend>
      <div className="clear-both flex flex-wrap gap-x-6 gap-y-1">
        {options.map((option) => (
          <label key={option.value} className="flex min-h-7 items-center gap-2 text-sm">
            <input
              ref={option.value === value ? chosen : undefined}
              type="radio"
              name={name}
              className="size-4 accent-accent"
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
      {hint ? (
        <p id={`${name}-hint`} className="text-fg-muted text-xs">
          {hint}
        </p>
      ) : null}
    </fieldset>
  );
}
