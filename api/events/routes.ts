import { z } from "zod";
import { Event, EventPage, EventParams, EventQuery, EventStreamQuery } from "../../shared/schemas/event.ts";
import {
  Activity,
  Failures,
  FailuresQuery,
  Histogram,
  HistogramQuery,
} from "../../shared/schemas/event-counts.ts";
import { EventExportQuery } from "../../shared/schemas/event-export.ts";
import { CSV_TYPE, NDJSON_TYPE } from "../../shared/schemas/transfer.ts";
import { UserParams } from "../../shared/schemas/user.ts";
import { EVENT_STREAM } from "../auth/actor.ts";
import { endpoint } from "../http/endpoint.ts";
import { exportEvents } from "./export-events.ts";
import { getActivity } from "./get-activity.ts";
import { getEvent } from "./get-event.ts";
import { getFailures } from "./get-failures.ts";
import { getHistogram } from "./get-histogram.ts";
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
  // before single events: these words are no event's id
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
      path: "/api/events/histogram",
      summary: "Count a filter's events over time",
      query: HistogramQuery,
      reply: Histogram,
      permission: "events:read",
      event: null,
    },
    (call, { query }) => getHistogram(call, query),
  ),
  endpoint(
    {
      method: "get",
      path: "/api/events/failures",
      summary: "Group failed sign-ins by address and by account",
      query: FailuresQuery,
      reply: Failures,
      permission: "events:read",
      event: null,
    },
    (call, { query }) => getFailures(call, query),
  ),
  endpoint(
    {
      method: "get",
      path: "/api/users/{userId}/activity",
      summary: "See what happened to a user by the day",
      params: UserParams,
      reply: Activity,
      permission: "events:read",
      errors: ["not_found"],
      event: null,
    },
    (call, { params }) => getActivity(call, params.userId),
  ),
  endpoint(
    {
      method: "get",
      path: "/api/events/{eventId}",
      summary: "Read one event",
      params: EventParams,
      reply: Event,
      permission: "events:read",
      errors: ["not_found"],
      event: null,
    },
    (call, { params }) => getEvent(call, params.eventId),
  ),
] as const;
