import { Link } from "@tanstack/react-router";
import CircleCheck from "lucide-react/icons/circle-check";
import CircleAlert from "lucide-react/icons/circle-exclamation-point";
import Info from "lucide-react/icons/info";
import TriangleAlert from "lucide-react/icons/triangle-exclamation-point";
import { Section } from "@/components/section";
import type { Concern } from "@/features/overview/attention";
import { exactTime } from "@/lib/time";
import { words } from "@/messages/en/overview";
import { Skeleton } from "@/ui/skeleton";

const LOOKS = {
  danger: { icon: CircleAlert, className: "text-danger", word: "serious" },
  attention: { icon: TriangleAlert, className: "text-attention", word: "worthALook" },
  info: { icon: Info, className: "text-info", word: "underWay" },
} as const;

interface AttentionListProps {
  /** undefined while it is not known */
  concerns: Concern[] | undefined;
}

/** What needs attention, or that nothing does. */
export function AttentionList({ concerns }: AttentionListProps) {
  return (
    <Section title={words.attention}>
      <ul aria-busy={concerns === undefined} className="divide-y divide-line">
        {concerns === undefined ? (
          <li className="flex h-12 items-center gap-3 px-4">
            <Skeleton className="h-3.5 w-56" />
          </li>
        ) : null}
        {concerns?.length === 0 ? (
          <li className="flex min-h-12 items-center gap-3 px-4 py-2 text-sm">
            <CircleCheck aria-hidden="true" className="size-4 shrink-0 text-good" />
            <span className="text-fg-muted">{words.nothing}</span>
          </li>
        ) : null}
        {concerns?.map(({ tone, text, about, moment }) => {
          const { icon: Icon, className, word } = LOOKS[tone];
          return (
            <li key={text} className="flex min-h-12 items-center gap-3 px-4 py-2 text-sm">
              <Icon aria-hidden="true" className={`size-4 shrink-0 ${className}`} />
              <span className="min-w-0 flex-1" title={moment && exactTime(moment)}>
                <span className={`font-medium ${className}`}>{words[word]}.</span> {text}
              </span>
              {about === "health" ? (
                <Link to="/health" className="shrink-0 font-medium text-accent-text hover:underline">
                  {words.openHealth}
                </Link>
              ) : (
                <Link
                  to="/failures"
                  search={about}
                  className="shrink-0 font-medium text-accent-text hover:underline"
                >
                  {words.showThem}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
