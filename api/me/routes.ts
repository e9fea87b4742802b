import { LinkAccount, LinkAccountReply } from "../../shared/schemas/account.ts";
import { Me } from "../../shared/schemas/me.ts";
import { endpoint } from "../http/endpoint.ts";
import { getMe } from "./get-me.ts";
import { linkAccount } from "./link-account.ts";

export const meRoutes = [
  endpoint(
    {
      method: "get",
      path: "/api/me",
      summary: "Who is asking",
      reply: Me,
      permission: "signedIn",
      event: null,
    },
    (call) => getMe(call),
  ),
  endpoint(
    {
      method: "post",
      path: "/api/me/accounts",
      summary: "Begin to link a further identity to oneself",
      body: LinkAccount,
      bodyRequired: true,
      reply: LinkAccountReply,
      permission: "signedIn",
      sessionOnly: true,
      errors: ["not_found", "conflict"],
      event: "linkAccount",
    },
    (call, { body }) => linkAccount(call, body.provider),
  ),
] as const;
