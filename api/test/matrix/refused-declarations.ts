import { z } from "zod";
import { endpoint } from "../../http/endpoint.ts";

const example = { reply: "text" };
const described = { operationId: "getThing", summary: "Get a thing", description: "A thing.", example };
const read = { method: "get", path: "/api/things", ...described } as const;
const change = { method: "post", path: "/api/things", ...described } as const;
const reply = z.string();
const permission = "users:read";
const run = async () => "text";

/** Never called: it is for the compiler, which refuses what a line says it refuses, or fails the build where it would not. */
export function refused(): void {
  endpoint({ ...read, reply, permission, event: null }, run);
  endpoint({ ...change, reply, permission, event: "banUser" }, run);
  endpoint({ ...change, reply, permission, event: { unrecorded: "for a reason" } }, run);
  // @ts-expect-error a route without a permission
  endpoint({ ...read, reply, event: null }, run);
  // @ts-expect-error a permission that there is not
  endpoint({ ...read, reply, permission: "users:everything", event: null }, run);
  // @ts-expect-error a route without a schema for its reply
  endpoint({ ...read, permission, event: null }, run);
  // @ts-expect-error a read that does not say whether it leaves an event
  endpoint({ ...read, reply, permission }, run);
  // @ts-expect-error a change without an event
  endpoint({ ...change, reply, permission, event: null }, run);
  // @ts-expect-error a change that does not say
  endpoint({ ...change, reply, permission }, run);
  // @ts-expect-error an event that there is not
  endpoint({ ...change, reply, permission, event: "changeThing" }, run);
  // @ts-expect-error a reply of another form
  endpoint({ ...read, reply, permission, event: null }, async () => 7);
  // @ts-expect-error input that no schema has checked
  endpoint({ ...read, reply, permission, event: null }, async (_, { query }) => query.limit);
}
