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
import * as examples from "./examples.ts";
import { listAccounts } from "./list-accounts.ts";
import { listAllAccounts } from "./list-all-accounts.ts";
import { unlinkAccount } from "./unlink-account.ts";

export const accountRoutes = [
  endpoint(
    {
      method: "get",
      path: "/api/accounts",
      operationId: "listAllAccounts",
      summary: "List everybody's linked accounts, by provider",
      description: "The accounts of all users by provider, within one those of the newest users first.",
      query: AccountsQuery,
      example: examples.listAccounts,
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
      operationId: "listAccounts",
      summary: "List a user's linked accounts",
      description: "The identities that this user signs in with. Never a token of the provider.",
      params: UserParams,
      query: AccountQuery,
      example: examples.listAccounts,
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
      operationId: "unlinkAccount",
      summary: "Unlink an account",
      description:
        "The only usable way in is kept (409 `last_way_in`) unless `force=true`. An account at a " +
        "provider that nobody can sign in with here is no way in.",
      params: AccountParams,
      query: UnlinkQuery,
      body: ReasonBody,
      example: examples.unlinkAccount,
      reply: Unlinked,
      permission: "accounts:unlink",
      errors: ["not_found", "last_way_in"],
      event: "unlinkAccount",
    },
    (call, { params, query, body }) =>
      unlinkAccount(call, { ...params, reason: body.reason, force: query.force === "true" }),
  ),
] as const;
