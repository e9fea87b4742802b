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
import * as examples from "./examples.ts";
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
      operationId: "listKeys",
      summary: "List API keys",
      description: "The keys of all operators, the newest first. Never a secret.",
      query: ApiKeyQuery,
      example: examples.listKeys,
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
      operationId: "createKey",
      summary: "Make an API key for oneself; its secret is shown once",
      description:
        "The key acts as itself, within its scopes and its owner's role at the time of each request, and " +
        "ends with that role. Nobody gives a key what he may not do himself.",
      body: CreateApiKey,
      bodyRequired: true,
      example: examples.createKey,
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
      operationId: "revokeKey",
      summary: "Revoke an API key at once",
      description:
        "When it answers, no later request with the key is served. Answers `revoked: 0` where it was " +
        "revoked already.",
      params: ApiKeyParams,
      body: ReasonBody,
      example: examples.revokeKey,
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
      operationId: "rotateKey",
      summary: "Replace one's API key by a new one; both are good for a while",
      description:
        "The successor has the same name, scopes and addresses; the old key ends when the overlap is " +
        "over. Only its owner rotates a key, and only once.",
      params: ApiKeyParams,
      body: RotateApiKey,
      example: examples.rotateKey,
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
