import { type ComponentProps, type ReactNode, useEffect, useId, useRef } from "react";

/** A box to tick: the browser's own. `mixed` says that some of what it stands for is ticked. */
export function Checkbox({ mixed = false, ...rest }: ComponentProps<"input"> & { mixed?: boolean }) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = mixed;
  }, [mixed]);
  return <input ref={box} type="checkbox" className="block size-4 shrink-0 accent-accent" {...rest} />;
}

/** A box with its words beside it. */
export function CheckField({ label, ...rest }: ComponentProps<"input"> & { label: ReactNode }) {
  const id = useId();
  return (
    <span className="flex min-h-6 items-start gap-2 text-sm">
      <span className="grid h-5 place-items-center">
        <Checkbox id={id} {...rest} />
      </span>
      <label htmlFor={id}>{label}</label>
    </span>
  );
}
