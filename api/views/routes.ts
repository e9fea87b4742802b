import { SaveView, View, ViewDeleted, ViewParams, ViewQuery, Views } from "../../shared/schemas/view.ts";
import { endpoint } from "../http/endpoint.ts";
import { forgetView } from "./forget-view.ts";
import { keepView } from "./keep-view.ts";
import { listViews } from "./list-views.ts";

const ownOnly = { unrecorded: "a view is the operator's own and changes nobody's data" };

export const viewRoutes = [
  endpoint(
    {
      method: "get",
      path: "/api/views",
      summary: "List one's saved views",
      query: ViewQuery,
      reply: Views,
      permission: "events:read",
      sessionOnly: true,
      event: null,
    },
    (call, { query }) => listViews(call, query),
  ),
  endpoint(
    {
      method: "put",
      path: "/api/views/{list}/{name}",
      summary: "Save a view, in place of one of that name",
      params: ViewParams,
      body: SaveView,
      bodyRequired: true,
      reply: View,
      permission: "events:read",
      sessionOnly: true,
      errors: ["conflict"],
      event: ownOnly,
    },
    (call, { params, body }) => keepView(call, params, body),
  ),
  endpoint(
    {
      method: "delete",
      path: "/api/views/{list}/{name}",
      summary: "Delete a saved view",
      params: ViewParams,
      reply: ViewDeleted,
      permission: "events:read",
      sessionOnly: true,
      event: ownOnly,
    },
    (call, { params }) => forgetView(call, params),
  ),
] as const;
