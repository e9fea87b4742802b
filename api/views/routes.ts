import { SaveView, View, ViewDeleted, ViewParams, ViewQuery, Views } from "../../shared/schemas/view.ts";
import { endpoint } from "../http/endpoint.ts";
import * as examples from "./examples.ts";
import { forgetView } from "./forget-view.ts";
import { keepView } from "./keep-view.ts";
import { listViews } from "./list-views.ts";

const ownOnly = { unrecorded: "a view is the operator's own and changes nobody's data" };

export const viewRoutes = [
  endpoint(
    {
      method: "get",
      path: "/api/views",
      operationId: "listViews",
      summary: "List one's saved views",
      description: "Filters that the operator who asks has saved; nobody else sees them.",
      query: ViewQuery,
      example: examples.listViews,
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
      operationId: "keepView",
      summary: "Save a view, in place of one of that name",
      description: "An operator has room for a hundred. Views are his own and leave no event.",
      params: ViewParams,
      body: SaveView,
      bodyRequired: true,
      example: examples.keepView,
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
      operationId: "forgetView",
      summary: "Delete a saved view",
      description: "Answers `deleted: 0` where there is none of that name.",
      params: ViewParams,
      example: examples.forgetView,
      reply: ViewDeleted,
      permission: "events:read",
      sessionOnly: true,
      event: ownOnly,
    },
    (call, { params }) => forgetView(call, params),
  ),
] as const;
