import SearchX from "lucide-react/icons/search-x";
import UserRound from "lucide-react/icons/user-round";
import { State } from "@/components/states";
import { words } from "@/messages/en/nobody";
import { Button } from "@/ui/button";

/** What stands where there are no users at all, or none for the search and the filters. */
export function NoUsers({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  return filtered ? (
    <State
      icon={SearchX}
      title={words.noMatch}
      actions={<Button onClick={onClear}>{words.clearFilters}</Button>}
    >
      {words.howSearchWorks}
    </State>
  ) : (
    <State icon={UserRound} title={words.none}>
      {words.whatFillsThis}
    </State>
  );
}
