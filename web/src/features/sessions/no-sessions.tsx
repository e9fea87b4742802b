import MonitorOff from "lucide-react/icons/monitor-off";
import { EmptyList } from "@/components/empty-list";
import { words } from "@/messages/en/sessions";

/** What stands where there are no sessions at all, or none for the filters. */
export function NoSessions(props: { filtered: boolean; onClear: () => void }) {
  return <EmptyList icon={MonitorOff} words={words} {...props} />;
}
