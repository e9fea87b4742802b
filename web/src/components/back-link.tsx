import { Link, useRouter } from "@tanstack/react-router";
import ChevronLeft from "lucide-react/icons/chevron-left";
import { useShortcuts } from "@/lib/use-shortcuts";
import { words } from "@/messages/en/common";

interface BackLinkProps {
  /** the list that the page's subject is in */
  to: "/users" | "/jobs" | "/failures" | "/keys";
  children: string;
}

/** From a page about one thing up to its list. Esc goes back to where one came from. */
export function BackLink({ to, children }: BackLinkProps) {
  const { history, navigate } = useRouter();
  useShortcuts([
    {
      keys: ["Escape"],
      label: words.back,
      group: "This page",
      keyOnly: true,
      // In a form it is too near to what one is about to lose.
      holds: () => !document.activeElement?.closest("form"),
      run: () => (history.canGoBack() ? history.back() : void navigate({ to })),
    },
  ]);
  return (
    <Link
      to={to}
      className="-ml-1 inline-flex w-fit items-center gap-1 rounded-sm text-fg-muted text-sm hover:text-fg"
    >
      <ChevronLeft aria-hidden="true" className="size-4" /> {children}
    </Link>
  );
}
