import { type Actor, resolveActor } from "./actor.ts";
import { resolveKey } from "./api-key.ts";

/** Who sent a request, as things stand now: by its key where it has `Authorization`, else by its session; null for a stranger. */
export async function resolveCaller(
  request: Request,
  deps: Parameters<typeof resolveKey>[1],
): Promise<Actor | null> {
  // who calls by Authorization is not known by his cookies
  if (request.headers.has("Authorization")) return resolveKey(request, deps);
  return resolveActor(request, deps.database, deps.config);
}
