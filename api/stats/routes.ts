import { Overview } from "../../shared/schemas/stats.ts";
import { endpoint } from "../http/endpoint.ts";
import * as examples from "./examples.ts";
import { getOverview } from "./get-overview.ts";

export const statsRoutes = [
  endpoint(
    {
      method: "get",
      path: "/api/stats/overview",
      operationId: "getOverview",
      summary: "See how things stand",
      description:
        "Totals, the last thirty days, who was active, the most used providers and the latest events, " +
        "from counts that are kept as things happen.",
      example: examples.getOverview,
      reply: Overview,
      permission: "stats:read",
      event: null,
    },
    (call) => getOverview(call),
  ),
] as const;
