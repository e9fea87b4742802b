import { ReasonBody } from "../../shared/schemas/common.ts";
import {
  GrantRole,
  Operator,
  OperatorPage,
  OperatorQuery,
  RoleRevoked,
} from "../../shared/schemas/operator.ts";
import { UserParams } from "../../shared/schemas/user.ts";
import { endpoint } from "../http/endpoint.ts";
import * as examples from "./examples.ts";
import { getOperator } from "./get-operator.ts";
import { grantRole } from "./grant-role.ts";
import { listOperators } from "./list-operators.ts";
import { revokeRole } from "./revoke-role.ts";

export const operatorRoutes = [
  endpoint(
    {
      method: "get",
      path: "/api/operators",
      operationId: "listOperators",
      summary: "List operators, owners first",
      description: "Users with a role. An owner by `ROLLCALL_OWNERS` is among them after the first sign-in.",
      query: OperatorQuery,
      example: examples.listOperators,
      reply: OperatorPage,
      permission: "operators:manage",
      event: null,
    },
    (call, { query }) => listOperators(call, query),
  ),
  endpoint(
    {
      method: "get",
      path: "/api/operators/{userId}",
      operationId: "getOperator",
      summary: "Read an operator",
      description: "404 for a user without a role.",
      params: UserParams,
      example: examples.getOperator,
      reply: Operator,
      permission: "operators:manage",
      errors: ["not_found"],
      event: null,
    },
    (call, { params }) => getOperator(call, params.userId),
  ),
  endpoint(
    {
      method: "put",
      path: "/api/operators/{userId}",
      operationId: "grantRole",
      summary: "Make a user an operator, or change the role",
      description:
        "The role holds from the user's next request on. Nobody grants more than he has, and nobody " +
        "changes his own role.",
      params: UserParams,
      body: GrantRole,
      bodyRequired: true,
      example: examples.grantRole,
      reply: Operator,
      permission: "operators:manage",
      sessionOnly: true,
      stepUp: true,
      errors: ["not_found", "conflict", "last_owner"],
      event: "grantRole",
    },
    (call, { params, body }) => grantRole(call, params.userId, body),
  ),
  endpoint(
    {
      method: "delete",
      path: "/api/operators/{userId}",
      operationId: "revokeRole",
      summary: "Take an operator's role back, and end the operator's API keys",
      description: "Holds from the next request on. Works also for a user whom the app has deleted.",
      params: UserParams,
      body: ReasonBody,
      example: examples.revokeRole,
      reply: RoleRevoked,
      permission: "operators:manage",
      sessionOnly: true,
      stepUp: true,
      errors: ["not_found", "conflict", "last_owner"],
      event: "revokeRole",
    },
    (call, { params, body }) => revokeRole(call, params.userId, body.reason),
  ),
] as const;
