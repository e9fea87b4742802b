import Search from "lucide-react/icons/search";
import { words } from "@/messages/en/shell";

interface BarSearchProps {
  /** fetches what it opens, when it is about to */
  preload: () => unknown;
  onSearch: () => void;
}

/** The search over everything in a phone's bar, where there is no rail to hold it. */
export function BarSearch({ preload, onSearch }: BarSearchProps) {
  return (
    <button
      type="button"
      aria-label={words.searchEverything}
      className="grid h-14 w-12 shrink-0 max-[22rem]:w-10 content-center justify-items-center gap-0.5 rounded-md font-medium text-fg-muted text-xs hover:bg-hover hover:text-fg md:hidden"
      onPointerEnter={preload}
      onFocus={preload}
      onClick={onSearch}
    >
      <Search aria-hidden="true" className="size-5" />
      <span className="max-[22rem]:sr-only">{words.search}</span>
    </button>
  );
}
