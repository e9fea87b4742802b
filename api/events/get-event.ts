import type { Event } from "../../shared/schemas/event.ts";
import type { EventRow } from "../db/event-row.ts";
import { eventsOnWire } from "../directory/event-wire.ts";
import { type Call, notFound } from "../http/call.ts";
import { eventById } from "./sql.ts";

/** One event of the trail. */
export async function getEvent({ database }: Call, eventId: string): Promise<Event> {
  const row = await database.first<EventRow>(eventById(Number(eventId)));
  const [event] = row ? await eventsOnWire(database, [row]) : [];
  if (!event) throw notFound("eventAbsent");
  return event;
}
