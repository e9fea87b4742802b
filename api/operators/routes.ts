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
import { getOperator } from "./get-operator.ts";
import { grantRole } from "./grant-role.ts";
import { listOperators } from "./list-operators.ts";
import { revokeRole } from "./revoke-role.ts";

export const operatorRoutes = [
  endpoint(
    {
      method: "get",
      path: "/api/operators",
      summary: "List operators, owners first",
      query: OperatorQuery,
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
      summary: "Read an operator",
      params: UserParams,
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
      summary: "Make a user an operator, or change the role",
      params: UserParams,
      body: GrantRole,
      bodyRequired: true,
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
      summary: "Take an operator's role back, and end the operator's API keys",
      params: UserParams,
      body: ReasonBody,
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
