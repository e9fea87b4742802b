import type { ClientResponse } from "hono/client";
import { call } from "@/lib/client";
import type { UserDetail } from "../../../../shared/schemas/user.ts";

/** Something as it was read; `tag` stands for that state, so that a change of somebody else is not written over unseen. */
export type Tagged<T> = T & { tag: string | null };

type Reply = ClientResponse<UserDetail, 200, "json">;

/** The user in a reply, with its `ETag`. Throws as `call` does. */
export async function readTagged(request: Promise<Reply>): Promise<Tagged<UserDetail>> {
  let tag: string | null = null;
  const user = await call(
    request.then((response) => {
      tag = response.headers.get("ETag");
      return response;
    }),
  );
  return { ...user, tag };
}

/** Options for a change that shall only happen to what was read: else it is 412 and nothing happened. */
export function ifStill(tag: string | null): { headers: Record<string, string> } | undefined {
  return tag === null ? undefined : { headers: { "If-Match": tag } };
}
