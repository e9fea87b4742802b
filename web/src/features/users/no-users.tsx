import UserRound from "lucide-react/icons/user-round";
import { EmptyList } from "@/components/empty-list";
import { words } from "@/messages/en/nobody";

/** What stands where there are no users at all, or none for the search and the filters. */
export function NoUsers(props: { filtered: boolean; onClear: () => void }) {
  return <EmptyList icon={UserRound} words={words} {...props} />;
}
