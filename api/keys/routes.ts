import { ReasonBody } from "../../shared/schemas/common.ts";
import {
  ApiKeyPage,
  ApiKeyParams,
  ApiKeyQuery,
  ApiKeyRevoked,
  CreateApiKey,
  NewApiKey,
  RotateApiKey,
} from "../../shared/schemas/key.ts";
import type { Call } from "../http/call.ts";
import { endpoint } from "../http/endpoint.ts";
import type { Replay } from "../http/idempotency.ts";
import { createKey } from "./create-key.ts";
import { getKey } from "./get-key.ts";
import { listKeys } from "./list-keys.ts";
import { revokeKey } from "./revoke-key.ts";
import { rotateKey } from "./rotate-key.ts";

/** A secret is shown once, also to whoever asks again with the same `Idempotency-Key`. */
const withoutSecret: Replay<NewApiKey> = {
  keep: ({ key }) => ({ key, secret: null }),
  rebuild: async (call: Call, kid) => ({ key: await getKey(call, kid), secret: null }),
};

export const keyRoutes = [
  endpoint(
    {
      method: "get",
      path: "/api/keys",
      summary: "List API keys",
      query: ApiKeyQuery,
      reply: ApiKeyPage,
      permission: "keys:manage",
      event: null,
    },
    (call, { query }) => listKeys(call, query),
  ),
  endpoint(
    {
      method: "post",
      path: "/api/keys",
      summary: "Make an API key for oneself; its secret is shown once",
      body: CreateApiKey,
      bodyRequired: true,
      reply: NewApiKey,
      status: 201,
      permission: "keys:manage",
      sessionOnly: true,
      stepUp: true,
      event: "createApiKey",
      replay: withoutSecret,
    },
    (call, { body }) => createKey(call, body),
  ),
  endpoint(
    {
      method: "delete",
      path: "/api/keys/{keyId}",
      summary: "Revoke an API key at once",
      params: ApiKeyParams,
      body: ReasonBody,
      reply: ApiKeyRevoked,
      permission: "keys:manage",
      errors: ["not_found"],
      event: "revokeApiKey",
    },
    (call, { params, body }) => revokeKey(call, params.keyId, body.reason),
  ),
  endpoint(
    {
      method: "post",
      path: "/api/keys/{keyId}/rotate",
      summary: "Replace one's API key by a new one; both are good for a while",
      params: ApiKeyParams,
      body: RotateApiKey,
      reply: NewApiKey,
      status: 201,
      permission: "keys:manage",
      sessionOnly: true,
      stepUp: true,
      errors: ["not_found", "conflict"],
      event: "rotateApiKey",
      replay: withoutSecret,
    },
    (call, { params, body }) => rotateKey(call, params.keyId, body),
  ),
] as const;
