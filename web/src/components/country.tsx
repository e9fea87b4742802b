import { countryName } from "@/lib/place";

/** A country by its code, as filters take it, and its name; `missing` where it is not known. */
export function Country({ code, missing }: { code: string | null; missing: string }) {
  const name = countryName(code);
  if (!name) return <span className="text-fg-faint">{missing}</span>;
  return (
    <span className="flex min-w-0 items-center gap-2" title={name}>
      <span
        aria-hidden="true"
        className="grid h-4 w-6 shrink-0 place-items-center rounded-sm bg-selected font-medium text-fg-muted text-xs leading-none"
      >
        {code}
      </span>
      <span className="truncate">{name}</span>
    </span>
  );
}
