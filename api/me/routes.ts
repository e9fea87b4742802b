import { LinkAccount, LinkAccountReply } from "../../shared/schemas/account.ts";
import { Me } from "../../shared/schemas/me.ts";
import { endpoint } from "../http/endpoint.ts";
import * as examples from "./examples.ts";
import { getMe } from "./get-me.ts";
import { linkAccount } from "./link-account.ts";

export const meRoutes = [
  endpoint(
    {
      method: "get",
      path: "/api/me",
      operationId: "getMe",
      summary: "Who is asking",
      description:
        "The user or API key that asks, with the role and permissions in force now. Answers with `role: " +
        "null` to somebody who is signed in and no operator.",
      example: examples.getMe,
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
      operationId: "linkAccount",
      summary: "Begin to link a further identity to oneself",
      description:
        "Answers with the address of the identity provider and sets the cookies that the flow needs. The " +
        "identity with which one comes back within ten minutes, in this browser and this session, is " +
        "linked.",
      body: LinkAccount,
      bodyRequired: true,
      example: examples.linkAccount,
      reply: LinkAccountReply,
      permission: "signedIn",
      sessionOnly: true,
      errors: ["not_found", "conflict"],
      event: "linkAccount",
    },
    (call, { body }) => linkAccount(call, body.provider),
  ),
] as const;
