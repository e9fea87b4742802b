import { z } from "zod";
import { Event, EventPage, EventParams, EventQuery, EventStreamQuery } from "../../shared/schemas/event.ts";
import { EventExportQuery } from "../../shared/schemas/event-export.ts";
import { CSV_TYPE, NDJSON_TYPE } from "../../shared/schemas/transfer.ts";
import { EVENT_STREAM } from "../auth/actor.ts";
import { endpoint } from "../http/endpoint.ts";
import { exportEvents } from "./export-events.ts";
import { getEvent } from "./get-event.ts";
import { listEvents } from "./list-events.ts";
import { watchEvents } from "./watch-events.ts";

export const eventRoutes = [
  endpoint(
    {
      method: "get",
      path: "/api/events",
      summary: "Read the trail",
      query: EventQuery,
      reply: EventPage,
      permission: "events:read",
      event: null,
    },
    (call, { query }) => listEvents(call, query),
  ),
  // before single events: `export` is no event's id here
  endpoint(
    {
      method: "get",
      path: "/api/events/export",
      summary: "Export the trail as CSV or NDJSON",
      query: EventExportQuery,
      download: [CSV_TYPE, NDJSON_TYPE],
      reply: z.string(),
      permission: "events:export",
      event: "exportEvents",
    },
    (call, { query }) => exportEvents(call, query),
  ),
  endpoint(
    {
      method: "get",
      path: "/api/events/stream",
      summary: "Watch the trail by Server-Sent Events",
      query: EventStreamQuery,
      download: [EVENT_STREAM],
      reply: z.string(),
      permission: "events:read",
      event: null,
    },
    (call, { query }) => watchEvents(call, query),
  ),
  endpoint(
    {
      method: "get",
      path: "/api/events/{eventId}",
      summary: "Read one event",
      params: EventParams,
      reply: Event,
      permission: "events:read",
      event: null,
    },
    (call, { params }) => getEvent(call, params.eventId),
  ),
] as const;
