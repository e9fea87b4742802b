import { type ComponentProps, type ReactNode, useEffect, useId, useRef } from "react";
import { cn } from "@/lib/cn";

/** A box to tick: the browser's own. `mixed` says that some of what it stands for is ticked. */
export function Checkbox({ mixed = false, ...rest }: ComponentProps<"input"> & { mixed?: boolean }) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = mixed;
  }, [mixed]);
  return <input ref={box} type="checkbox" className="block size-4 shrink-0 accent-accent" {...rest} />;
}

interface RoomyCheckboxProps extends ComponentProps<typeof Checkbox> {
  /** how much room, and where in it the box is */
  room: string;
}

/** A box alone, with room around it that a finger finds. The keys that are held at a press there, the box is told of too. */
export function RoomyCheckbox({ room, ...rest }: RoomyCheckboxProps) {
  const id = useId();
  return (
    <label htmlFor={id} className={cn("grid", room)}>
      <Checkbox id={id} {...rest} />
    </label>
  );
}

/** A box with its words beside it. */
export function CheckField({ label, ...rest }: ComponentProps<"input"> & { label: ReactNode }) {
  const id = useId();
  return (
    <span className="flex min-h-6 items-start gap-2 text-sm has-disabled:text-fg-faint">
      <span className="grid h-5 place-items-center">
        <Checkbox id={id} {...rest} />
      </span>
      <label htmlFor={id}>{label}</label>
    </span>
  );
}
