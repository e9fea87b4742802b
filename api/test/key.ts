import { expect } from "vitest";
import type { KeyScope } from "../../shared/permissions.ts";
import { type CreateApiKey, NewApiKey } from "../../shared/schemas/key.ts";
import { type Caller, request } from "./operator.ts";

/** A script with an API key. */
export interface Script {
  id: string;
  secret: string;
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
}

/** Somebody with this secret, whatever it is worth. */
export function bearer(id: string, secret: string): Script {
  return {
    id,
    secret,
    call: (method, path, body, headers = {}) =>
      request(method, path, body, { Authorization: `Bearer ${secret}`, ...headers }),
  };
}

/** Lets an operator make himself a key through the front door. */
export async function makeKey(
  owner: Caller,
  scopes: KeyScope[],
  more: Partial<CreateApiKey> = {},
): Promise<Script> {
  const reply = await owner.call("POST", "/api/keys", { name: "Nightly", scopes, ...more });
  expect(reply.status).toBe(201);
  const { key, secret } = NewApiKey.parse(await reply.json());
  return bearer(key.id, secret ?? "");
}
