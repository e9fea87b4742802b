import { Link } from "@tanstack/react-router";
import { buttonStyle } from "@/ui/button";

type Way = "account" | "device" | "place";

interface WaysProps {
  /** what each way is called; the first is for whoever asks for none */
  ways: readonly (readonly [way: Way | undefined, label: string])[];
  now: Way | undefined;
}

/** Ways in which one list can be looked at, of which the address names one in `by`. */
export function Ways({ ways, now }: WaysProps) {
  return (
    <span className="flex rounded-md border border-line-strong">
      {ways.map(([way, label]) => (
        <Link
          key={label}
          to="."
          search={(old) => ({ ...old, by: way, cursor: undefined, open: undefined })}
          aria-current={way === now ? "true" : undefined}
          className={buttonStyle({
            tone: "ghost",
            className: way === now ? "bg-selected text-fg" : undefined,
          })}
        >
          {label}
        </Link>
      ))}
    </span>
  );
}
