import type { LucideIcon } from "lucide-react";
import SearchX from "lucide-react/icons/search-x";
import { State } from "@/components/states";
import { words as lists } from "@/messages/en/lists";
import { Button } from "@/ui/button";

interface EmptyListProps {
  icon: LucideIcon;
  words: { noMatch: string; whyNoMatch: string; none: string; whatFillsThis: string };
  filtered: boolean;
  onClear: () => void;
}

/** What stands where a list has nothing at all, or nothing for its filters. */
export function EmptyList({ icon, words, filtered, onClear }: EmptyListProps) {
  return filtered ? (
    <State
      icon={SearchX}
      title={words.noMatch}
      actions={<Button onClick={onClear}>{lists.clearFilters}</Button>}
    >
      {words.whyNoMatch}
    </State>
  ) : (
    <State icon={icon} title={words.none}>
      {words.whatFillsThis}
    </State>
  );
}
