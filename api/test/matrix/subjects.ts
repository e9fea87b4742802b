import type { KeyRefusal } from "../../../shared/event-types.ts";
import {
  can,
  KEY_SCOPES,
  type KeyScope,
  type Permission,
  ROLES,
  type Role,
} from "../../../shared/permissions.ts";
import { hashSecret, newSecret } from "../../auth/api-key.ts";
import { hashToken, newToken } from "../../auth/token.ts";
import { makeKey } from "../key.ts";
import { type Caller, signedIn } from "../operator.ts";
import { rows } from "../trail.ts";
import type { Route } from "./routes.ts";

/** How a request is answered by the guard: `code` null where it is let through, `denial` the code of the one `accessDenied`. */
export interface Outcome {
  status: number | null;
  code: string | null;
  denial: string | null;
}

/** Somebody who asks, and what the declarations of routes and roles mean for him. */
export interface Subject {
  headers: Record<string, string>;
  expected(route: Route): Outcome;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const THROUGH: Outcome = { status: null, code: null, denial: null };
const UNKNOWN: Outcome = { status: 401, code: "unauthenticated", denial: null };
const forbidden = (denial: string): Outcome => ({ status: 403, code: "forbidden", denial });
const refusedKey = (denial: KeyRefusal): Outcome => ({ ...UNKNOWN, denial });

const ours = { "Sec-Fetch-Site": "same-origin" };
const cookie = (token: string, name = "authjs.session-token") => ({ ...ours, Cookie: `${name}=${token}` });
const bearer = (secret: string) => ({ Authorization: `Bearer ${secret}` });

/** Somebody whom we do not know, whatever he asks for. */
const stranger = (headers: Record<string, string>, outcome = UNKNOWN): Subject => ({
  headers,
  expected: () => outcome,
});

/** A person with a role, signed in a moment ago or longer. */
function person({ token }: Caller, role: Role | null, isFresh = true): Subject {
  return {
    headers: cookie(token),
    expected({ permission, orPermissions, stepUp }) {
      const isOpen =
        permission === "signedIn" || [permission, ...orPermissions].some((name) => can(role, name));
      if (!isOpen) return forbidden(permission);
      if (stepUp && !isFresh) {
        return { status: 403, code: "reauthentication_required", denial: "reauthentication_required" };
      }
      return THROUGH;
    },
  };
}

/** A key with scopes, whose owner has a role. */
function script(secret: string, role: Role | null, scopes: readonly Permission[]): Subject {
  return {
    headers: bearer(secret),
    expected({ permission, orPermissions, sessionOnly }) {
      if (sessionOnly) return forbidden("forbidden");
      if (permission === "signedIn") return THROUGH;
      const isOpen = [permission, ...orPermissions].some((name) => can(role, name) && scopes.includes(name));
      return isOpen ? THROUGH : forbidden(permission);
    },
  };
}

/** An owner on a page of another site: what could change something is refused, what reads is answered to his own browser. */
async function elsewhere(headers: Record<string, string>): Promise<Subject> {
  const { token } = await signedIn("owner");
  const crossSite: Outcome = { status: 403, code: "cross_site", denial: null };
  return {
    headers: { Cookie: `authjs.session-token=${token}`, ...headers },
    expected: ({ method }) => (method === "GET" ? THROUGH : crossSite),
  };
}

const ofSessions = "WHERE uid = (SELECT uid FROM rollcall_users WHERE user_id = ?)";

/** An owner whose session began and was last used so long ago. */
async function aged(began: number, used: number): Promise<Caller> {
  const owner = await signedIn("owner");
  const now = Date.now();
  const set = "UPDATE rollcall_sessions SET started = ?, last_seen = ?";
  await rows(`${set} ${ofSessions}`, now - began, now - used, owner.userId);
  return owner;
}

/** An owner's session after something has happened to it. */
async function ended(how: (owner: Caller) => Promise<unknown>): Promise<Subject> {
  const owner = await signedIn("owner");
  await how(owner);
  return stranger(cookie(owner.token));
}

/** An owner whose role another one changes in the middle of his session, through the front door. */
async function demoted(method: string, role: Role | null): Promise<Subject> {
  const [olga, admin] = [await signedIn("owner"), await signedIn("admin")];
  if ((await admin.call("GET", "/api/keys")).status !== 200) throw new Error("is no admin");
  const reply = await olga.call(method, `/api/operators/${admin.userId}`, role === null ? {} : { role });
  if (reply.status !== 200) throw new Error(await reply.text());
  return person(admin, role);
}

/** A key that may do all that a key can, after something has happened to it. */
async function key(
  how: (owner: Caller, kid: string) => Promise<unknown>,
  subject: (secret: string) => Subject,
): Promise<Subject> {
  const owner = await signedIn("admin");
  const scopes = KEY_SCOPES.filter((scope) => can("admin", scope));
  const { id, secret } = await makeKey(owner, scopes);
  await how(owner, id);
  return subject(secret);
}

const refused = (denial: KeyRefusal) => (secret: string) => stranger(bearer(secret), refusedKey(denial));

async function keyWithScope(scope: KeyScope): Promise<Subject> {
  const { secret } = await makeKey(await signedIn("owner"), [scope]);
  return script(secret, "owner", [scope]);
}

/** A key of an owner that is said to be for these, past all that checks them. */
async function keyWithWords(words: string[]): Promise<Subject> {
  const { userId } = await signedIn("owner");
  const secret = newSecret();
  await rows(
    `INSERT INTO rollcall_api_keys (kid, hash, hint, owner, name, scopes, created)
      SELECT max(id) + 1, ?, 'rc_xxxx', ?, 'odd', ?, 1 FROM rollcall_events`,
    await hashSecret(secret),
    userId,
    JSON.stringify(words),
  );
  return script(secret, "owner", []);
}

/** Everybody who may ask, each by the way in which he comes to be. */
export const SUBJECTS: Record<string, () => Promise<Subject>> = {
  nobody: async () => stranger(ours),
  "garbage for a cookie": async () => stranger(cookie("garbage")),
  "a token that was never given": async () => stranger(cookie(newToken())),
  "a token as it is stored": async () => stranger(cookie(await hashToken((await signedIn("owner")).token))),
  "a live token under another cookie's name": async () =>
    stranger(cookie((await signedIn("owner")).token, "authjs.csrf-token")),
  "a live token twice": async () => {
    const { token } = await signedIn("owner");
    return stranger({ ...ours, Cookie: `authjs.session-token=${token}; authjs.session-token=${token}` });
  },
  "a session of the app beside us": async () => {
    const { userId } = await signedIn("owner");
    const token = crypto.randomUUID();
    await rows(
      "INSERT INTO sessions (id, sessionToken, userId, expires) VALUES (?1, ?1, ?2, '2999-01-01T00:00:00.000Z')",
      token,
      userId,
    );
    return stranger(cookie(token));
  },
  "a session past its end": () =>
    ended(({ userId }) =>
      rows(
        "UPDATE sessions SET expires = ? WHERE userId = ?",
        new Date(Date.now() - 1).toISOString(),
        userId,
      ),
    ),
  "a session whose end is no time": () =>
    ended(({ userId }) => rows("UPDATE sessions SET expires = 'tomorrow' WHERE userId = ?", userId)),
  "a revoked session": () =>
    ended(async ({ userId }) => (await signedIn("owner")).call("DELETE", `/api/users/${userId}/sessions`)),
  "a banned owner": () =>
    ended(async ({ userId }) => (await signedIn("owner")).call("PUT", `/api/users/${userId}/ban`, {})),
  "a deleted owner": () =>
    ended(async ({ userId }) => (await signedIn("owner")).call("DELETE", `/api/users/${userId}`)),
  "a session unused for 31 minutes": async () => stranger(cookie((await aged(HOUR, 31 * MINUTE)).token)),
  "a session 12 hours old": async () => stranger(cookie((await aged(12 * HOUR, 0)).token)),
  "an owner signed in 16 minutes ago": async () => person(await aged(16 * MINUTE, 0), "owner", false),
  "somebody without a role": async () => person(await signedIn(null), null),
  ...Object.fromEntries(
    ROLES.map((role) => [`a ${role} by session`, async () => person(await signedIn(role), role)]),
  ),
  "an admin demoted to viewer": () => demoted("PUT", "viewer"),
  "an admin whose role was taken": () => demoted("DELETE", null),
  "an owner whom ROLLCALL_OWNERS names no more": async () => {
    const owner = await signedIn("owner");
    await rows("UPDATE rollcall_operators SET granted_by = 'environment' WHERE user_id = ?", owner.userId);
    return person(owner, null);
  },
  "an owner on another site": () => elsewhere({ "Sec-Fetch-Site": "cross-site" }),
  "an owner on a sister site": () => elsewhere({ "Sec-Fetch-Site": "same-site" }),
  "an owner in an old browser elsewhere": () => elsewhere({ Origin: "https://evil.example" }),
  "an owner in a sandbox": () => elsewhere({ Origin: "null" }),
  "an owner from nowhere": () => elsewhere({}),
  "a bearer with garbage": async () => stranger(bearer("garbage")),
  "a bearer with a key that was never made": async () => stranger(bearer(newSecret())),
  "a bearer with a session's token": async () => stranger(bearer((await signedIn("owner")).token)),
  "another scheme": async () => stranger({ Authorization: "Basic cmM6cmM=" }),
  "an owner with a bad bearer": async () =>
    stranger({ ...cookie((await signedIn("owner")).token), ...bearer(newSecret()) }),
  ...Object.fromEntries(KEY_SCOPES.map((scope) => [`a key for ${scope}`, () => keyWithScope(scope)])),
  "a key without scopes": () => keyWithWords([]),
  "a key whose scopes are words that we do not know": () =>
    keyWithWords(["owner", "users:*", "users:read,users:delete"]),
  "a key of all scopes": () =>
    key(
      async () => undefined,
      (secret) => script(secret, "admin", KEY_SCOPES),
    ),
  "a key of all scopes beside an owner's cookie": async () => {
    const { token } = await signedIn("owner");
    return key(
      async () => undefined,
      (secret) => {
        const alone = script(secret, "admin", KEY_SCOPES);
        return { ...alone, headers: { ...cookie(token), ...alone.headers } };
      },
    );
  },
  "a key of all scopes whose owner is a viewer now": () =>
    key(
      ({ userId }) => rows("UPDATE rollcall_operators SET role = 'viewer' WHERE user_id = ?", userId),
      (secret) => script(secret, "viewer", KEY_SCOPES),
    ),
  "a key whose owner has no role any more": () =>
    key(
      async ({ userId }) => (await signedIn("owner")).call("DELETE", `/api/operators/${userId}`),
      refused("keyRevoked"),
    ),
  "a key whose owner is banned": () =>
    key(
      async ({ userId }) => (await signedIn("owner")).call("PUT", `/api/users/${userId}/ban`, {}),
      refused("keyWithoutOwner"),
    ),
  "a key whose owner the app has deleted": () =>
    key(({ userId }) => rows("DELETE FROM users WHERE id = ?", userId), refused("keyWithoutOwner")),
  "a revoked key": () => key((owner, kid) => owner.call("DELETE", `/api/keys/${kid}`), refused("keyRevoked")),
  "an expired key": () =>
    key(
      (_, kid) => rows("UPDATE rollcall_api_keys SET expires = ? WHERE kid = ?", Date.now() - 1, kid),
      refused("keyExpired"),
    ),
  "a key from another address": async () => {
    const { secret } = await makeKey(await signedIn("owner"), ["users:read"], {
      allowedIps: ["192.0.2.0/24"],
    });
    return stranger(bearer(secret), forbidden("keyAddress"));
  },
};
