import { beforeAll, expect, test } from "vitest";
import { can, outranks, ROLES, type Role } from "../../../shared/permissions.ts";
import { signedIn } from "../operator.ts";
import { ask } from "./ask.ts";
import { CASES, requestOf } from "./cases.ts";
import { CHANGES, type Route } from "./routes.ts";

/** Changes about a user, or about what is a user's own. */
const ABOUT_USERS = CHANGES.filter(
  ({ path }) =>
    path.includes("{userId}") || path === "/api/sessions/{sessionId}" || path === "/api/keys/{keyId}",
);

/** What one may do with what is one's own. */
const ON_ONESELF = [
  "DELETE /api/users/{userId}/sessions",
  "DELETE /api/sessions/{sessionId}",
  "DELETE /api/keys/{keyId}",
];

const TARGETS = [null, ...ROLES, "himself"] as const;

beforeAll(() => signedIn("owner", "so that nobody is the last"));

function mayDo(route: Route, role: Role, target: (typeof TARGETS)[number]): boolean {
  if (route.permission !== "signedIn" && !can(role, route.permission)) return false;
  return target === "himself" ? ON_ONESELF.includes(route.name) : outranks(role, target);
}

async function fault(route: Route, role: Role, rank: (typeof TARGETS)[number]): Promise<string[]> {
  // banned himself he is not even let in
  if (rank === "himself" && route.name === "DELETE /api/users/{userId}/ban") return [];
  const actor = await signedIn(role);
  const target = rank === "himself" ? actor : await signedIn(rank);
  const made = await CASES[route.name]?.({ actor, target });
  const [path, headers, body] = requestOf(route.path, actor, made ?? {});
  const { status, code, events } = await ask(route.method, path, headers, body);
  const seen = `${role} on ${rank}: ${status} ${code} ${events.map(({ type, code }) => `${type} ${code}`)}`;
  if (mayDo(route, role, rank))
    return [401, 403].includes(status) || status >= 500 ? [`not let through: ${seen}`] : [];
  const isDenied = code === "forbidden" && events.length === 1 && events[0]?.type === "accessDenied";
  const why = mayDo(route, role, null) ? (rank === "himself" ? "self" : "outranked") : route.permission;
  return isDenied && events[0]?.code === why ? [] : [`not denied: ${seen}`];
}

test.each(ABOUT_USERS.map((route) => [route.name, route] as const))(
  "%s acts only on lower roles, an owner also on owners, nobody on himself",
  async (_, route) => {
    const faults: string[] = [];
    for (const role of ROLES) for (const rank of TARGETS) faults.push(...(await fault(route, role, rank)));
    expect(faults).toEqual([]);
  },
  120_000,
);
