import { Link } from "@tanstack/react-router";
import { spanOf } from "@/features/overview/days";
import { failedOf } from "@/features/overview/scale";
import { LOCALE } from "@/lib/locale";
import { words } from "@/messages/en/overview";
import type { Overview } from "../../../../shared/schemas/stats.ts";

const format = new Intl.DateTimeFormat(LOCALE, { dateStyle: "medium", timeZone: "UTC" });
const number = new Intl.NumberFormat(LOCALE);

interface DaysTableProps {
  days: Overview["days"];
  /** whether it only stands in for the chart, for whoever cannot see that */
  isUnseen?: boolean;
}

/** The chart's numbers, the latest day first; where it is seen, each day leads to its events. */
export function DaysTable({ days, isUnseen = false }: DaysTableProps) {
  return (
    <div className={isUnseen ? "sr-only" : "h-76 overflow-y-auto"}>
      <table className="w-full border-separate border-spacing-0 text-sm tabular-nums">
        <caption className="sr-only">{words.byDay}</caption>
        <thead>
          <tr>
            {[words.day, words.signIns, words.failed, words.activeUsers].map((head) => (
              <th
                key={head}
                scope="col"
                className="sticky top-0 h-8 border-line border-b bg-surface px-2 text-right font-medium text-fg-muted text-xs first:pl-4 first:text-left last:pr-4 md:px-4"
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map((day) => (
            <tr
              key={day.date}
              className="[&>td]:border-line [&>td]:border-b [&>td]:px-2 md:[&>td]:px-4 [&>td]:text-right [&>td:last-child]:pr-4"
            >
              <th scope="row" className="h-8 border-line border-b pr-2 pl-4 text-left font-normal">
                {isUnseen ? (
                  format.format(new Date(day.date))
                ) : (
                  <Link
                    to="/events"
                    search={{ type: ["signIn", "signInFailed"], ...spanOf(day.date) }}
                    preload={false}
                    className="hover:underline"
                  >
                    {format.format(new Date(day.date))}
                  </Link>
                )}
              </th>
              <td>{number.format(day.signIns)}</td>
              <td>{number.format(failedOf(day))}</td>
              <td>{number.format(day.activeUsers)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
