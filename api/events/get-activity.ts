import { timeOfId } from "../../shared/event-id.ts";
import { EVENT_TYPES } from "../../shared/event-types.ts";
import type { Activity } from "../../shared/schemas/event-counts.ts";
import { type Call, notFound } from "../http/call.ts";
import { resolveFilter } from "./filters.ts";
import { lookBack } from "./look-back.ts";

/** What happened to a user by the day, as far back as one request may look. He may be gone. */
export async function getActivity({ database }: Call, userId: string): Promise<Activity> {
  const filters = await resolveFilter(database, { userId }, "desc");
  if (filters === null) throw notFound("userAbsent");
  const { rows, since } = await lookBack(database, filters);
  const days = new Map<string, Activity["days"][number]>();
  for (const row of rows) {
    const date = new Date(timeOfId(row.id)).toISOString().slice(0, 10);
    const day = days.get(date) ?? { date, total: 0, counts: {} };
    const type = EVENT_TYPES.find((name) => name === row.type);
    if (type) day.counts[type] = (day.counts[type] ?? 0) + 1;
    day.total += 1;
    days.set(date, day);
  }
  const oldest = rows.at(-1);
  return {
    since: new Date(since ?? timeOfId(oldest?.id ?? 0)).toISOString(),
    complete: since === null,
    days: [...days.values()],
  };
}
