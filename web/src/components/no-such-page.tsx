import { Link } from "@tanstack/react-router";
import CircleAlert from "lucide-react/icons/circle-exclamation-point";
import { State } from "@/components/states";
import { useTitle } from "@/lib/use-title";
import { words } from "@/messages/en/shell";
import { buttonStyle } from "@/ui/button";

/** What an address shows that leads nowhere. */
export function NoSuchPage() {
  useTitle(words.noSuchPage);
  return (
    <State
      isPage
      icon={CircleAlert}
      title={words.noSuchPage}
      actions={
        <Link to="/" className={buttonStyle()}>
          {words.toOverview}
        </Link>
      }
    >
      {words.noSuchPageWhy}
    </State>
  );
}
