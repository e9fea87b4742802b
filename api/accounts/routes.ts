import {
  AccountPage,
  AccountParams,
  AccountQuery,
  AccountsQuery,
  Unlinked,
  UnlinkQuery,
} from "../../shared/schemas/account.ts";
import { ReasonBody } from "../../shared/schemas/common.ts";
import { UserParams } from "../../shared/schemas/user.ts";
import { endpoint } from "../http/endpoint.ts";
import { listAccounts } from "./list-accounts.ts";
import { listAllAccounts } from "./list-all-accounts.ts";
import { unlinkAccount } from "./unlink-account.ts";

export const accountRoutes = [
  endpoint(
    {
      method: "get",
      path: "/api/accounts",
      summary: "List everybody's linked accounts, by provider",
      query: AccountsQuery,
      reply: AccountPage,
      permission: "accounts:read",
      event: null,
    },
    (call, { query }) => listAllAccounts(call, query),
  ),
  endpoint(
    {
      method: "get",
      path: "/api/users/{userId}/accounts",
      summary: "List a user's linked accounts",
      params: UserParams,
      query: AccountQuery,
      reply: AccountPage,
      permission: "accounts:read",
      errors: ["not_found"],
      event: null,
    },
    (call, { params, query }) => listAccounts(call, params.userId, query),
  ),
  endpoint(
    {
      method: "delete",
      path: "/api/users/{userId}/accounts/{accountId}",
      summary: "Unlink an account",
      params: AccountParams,
      query: UnlinkQuery,
      body: ReasonBody,
      reply: Unlinked,
      permission: "accounts:unlink",
      errors: ["not_found", "last_way_in"],
      event: "unlinkAccount",
    },
    (call, { params, query, body }) =>
      unlinkAccount(call, { ...params, reason: body.reason, force: query.force === "true" }),
  ),
] as const;
