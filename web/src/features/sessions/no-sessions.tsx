import MonitorOff from "lucide-react/icons/monitor-off";
import SearchX from "lucide-react/icons/search-x";
import { State } from "@/components/states";
import { words } from "@/messages/en/sessions";
import { Button } from "@/ui/button";

/** What stands where there are no sessions at all, or none for the filters. */
export function NoSessions({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  return filtered ? (
    <State
      icon={SearchX}
      title={words.noMatch}
      actions={<Button onClick={onClear}>{words.clearFilters}</Button>}
    >
      {words.whyNoMatch}
    </State>
  ) : (
    <State icon={MonitorOff} title={words.none}>
      {words.whatFillsThis}
    </State>
  );
}
