import { startOfDay } from "@/lib/time";
import { dateFormat } from "@/lib/zone";
import { words } from "@/messages/en/common";

const HOUR = 3_600_000;

const day = dateFormat({ weekday: "long", day: "numeric", month: "long", year: "numeric" });

/** The day of a moment as a heading: "Today", "Yesterday", "Monday, 2 November 2026". */
export function dayHeading(iso: string, now: number): string {
  const start = startOfDay(Date.parse(iso));
  if (start === startOfDay(now)) return words.today;
  if (start === startOfDay(startOfDay(now) - HOUR)) return words.yesterday;
  return day(new Date(iso));
}
