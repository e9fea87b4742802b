import { Overview } from "../../shared/schemas/stats.ts";
import { endpoint } from "../http/endpoint.ts";
import { getOverview } from "./get-overview.ts";

export const statsRoutes = [
  endpoint(
    {
      method: "get",
      path: "/api/stats/overview",
      summary: "See how things stand",
      reply: Overview,
      permission: "stats:read",
      event: null,
    },
    (call) => getOverview(call),
  ),
] as const;
