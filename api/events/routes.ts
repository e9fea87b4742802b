import { Event, EventPage, EventParams, EventQuery } from "../../shared/schemas/event.ts";
import { endpoint } from "../http/endpoint.ts";
import { getEvent } from "./get-event.ts";
import { listEvents } from "./list-events.ts";

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
