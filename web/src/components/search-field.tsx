import Search from "lucide-react/icons/search";
import { useEffect, useRef, useState } from "react";
import { useShortcuts } from "@/lib/use-shortcuts";
import { Input } from "@/ui/input";
import { Kbd } from "@/ui/kbd";

interface SearchFieldProps {
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** How long after the last key the search starts, in milliseconds. */
const PAUSE = 180;

/** A search that starts by itself while one types; "/" puts the cursor there from anywhere on the page. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value ?? "");
  const [known, setKnown] = useState(value);
  const [sent, setSent] = useState(value);
  if (known !== value) {
    // The URL changed by itself (back, "clear filters"): follow it, unless it only catches up with what was typed.
    setKnown(value);
    if (value !== sent) {
      setTyped(value ?? "");
      setSent(value);
    }
  }

  useEffect(() => {
    const wanted = typed.trim() || undefined;
    if (wanted === value) return;
    const timer = setTimeout(() => {
      setSent(wanted);
      onChange(wanted);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);

  useShortcuts([
    {
      keys: ["/"],
      label,
      group: "Lists",
      keyOnly: true,
      run: () => {
        field.current?.focus();
        field.current?.select();
      },
    },
  ]);

  return (
    <span className="relative w-full md:w-80">
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute top-2 left-2.5 size-4 text-fg-faint"
      />
      <Input
        ref={field}
        type="search"
        className="pl-8 md:pr-9 [&::-webkit-search-cancel-button]:hidden"
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        maxLength={256}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || !typed) return;
          // Once it is empty, the same key leads back to the rows.
          event.preventDefault();
          setTyped("");
        }}
      />
      <span aria-hidden="true" className="absolute top-1.5 right-1.5 max-md:hidden">
        <Kbd>/</Kbd>
      </span>
    </span>
  );
}
