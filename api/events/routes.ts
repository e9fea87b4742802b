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
import * as examples from "./examples.ts";
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
      operationId: "listEvents",
      summary: "Read the trail",
      description:
        "All given filters must hold. One request looks at some 800 events at most: a page that is cut " +
        "short for that has `partial: true` and a cursor that goes on.",
      query: EventQuery,
      example: examples.listEvents,
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
      operationId: "exportEvents",
      summary: "Export the trail as CSV or NDJSON",
      description:
        "Streams a file of any length. A transfer that breaks off goes on with `after`, the id of the " +
        "last line that came whole.",
      query: EventExportQuery,
      download: { [CSV_TYPE]: examples.csv, [NDJSON_TYPE]: examples.ndjson },
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
      operationId: "watchEvents",
      summary: "Watch the trail by Server-Sent Events",
      description:
        "Server-Sent Events whose `data` is an Event as JSON and whose `id` is the event's. One comes at " +
        "most two seconds late. The stream ends by itself about every half minute; coming back with " +
        "`Last-Event-ID` misses nothing and gets nothing twice, as an `EventSource` does by itself.",
      query: EventStreamQuery,
      download: { [EVENT_STREAM]: examples.stream },
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
      operationId: "getHistogram",
      summary: "Count a filter's events over time",
      description:
        "By type or outcome it is counted whole; with other filters the newest 800 events are looked at, " +
        "and `since` says from when on that is complete.",
      query: HistogramQuery,
      example: examples.getHistogram,
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
      operationId: "getFailures",
      summary: "Group failed sign-ins by address and by account",
      description: "The most frequent first, fifty groups of each. The newest 800 failures are looked at.",
      query: FailuresQuery,
      example: examples.getFailures,
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
      operationId: "getActivity",
      summary: "See what happened to a user by the day",
      description:
        "A line for each UTC day on which something happened, the latest first. The newest 800 events " +
        "are looked at. Works also for a user who is gone.",
      params: UserParams,
      example: examples.getActivity,
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
      operationId: "getEvent",
      summary: "Read one event",
      description: "The event as the lists have it.",
      params: EventParams,
      example: examples.getEvent,
      reply: Event,
      permission: "events:read",
      errors: ["not_found"],
      event: null,
    },
    (call, { params }) => getEvent(call, params.eventId),
  ),
] as const;
