import type { AdapterSession, AdapterUser } from "@auth/core/adapters";
import type { SignInFailure } from "../../shared/event-types.ts";
import type { Config } from "../config.ts";
import type { ChangeContext } from "../db/context.ts";
import type { Database } from "../db/database.ts";
import type { ClientInfo } from "../http/client.ts";
import type { Claims } from "./claims.ts";
import { type CookieNames, cookieNames } from "./cookies.ts";
import type { LiveSession } from "./session.ts";

/** What serving one request of the engine takes. */
export interface AuthDeps {
  database: Database;
  config: Config;
  client: ClientInfo;
  requestId: string;
}

/** An identity at a provider. */
export interface Identity {
  provider: string;
  providerAccountId: string;
}

/** An account as far as it is kept: nothing in it opens anything. */
export interface NewAccount extends Identity {
  type: string;
  scope: string | null;
  expiresAt: number | null;
}

/** One request on its way through the engine: what is known, and what has become of it. */
export interface Flow extends AuthDeps {
  origin: string;
  names: CookieNames;
  provider: string | null;
  /** the token in the session cookie, whatever it is worth */
  token: string | null;
  /** set when the session that asked for a link came back with it */
  linkTo: LiveSession | null;
  claims: Claims | null;
  /** the session behind the cookie, once it has been asked for */
  session: LiveSession | null;
  /** the identity that was looked up, and whose it is */
  looked: { identity: Identity; owner: AdapterUser | null } | null;
  /** a user without an account who is the one that signs in, by the word of the provider; see claim-user.ts */
  claimed: AdapterUser | null;
  /** a new user and his account, or a claimed user's first one, until `createSession` commits them */
  staged: { user: AdapterUser; account: NewAccount | null } | null;
  /** what the engine has asked for and waits for the passkey: a new user's session, or a link; see authenticators.ts */
  awaitsKey: { session: AdapterSession } | { link: NewAccount } | null;
  /** the passkey that has proven itself in this request, by its credential id */
  provenKey: string | null;
  /** a session was made, or a link; nothing else is a success */
  isDone: boolean;
  failure: SignInFailure | null;
  /** whom a failure concerns, where that is known, and whether it is he who came */
  subject: { userId: string; label: string; isHimself: boolean } | null;
  /** what the engine logged */
  errors: Error[];
}

/** Begins a request's way through the engine at an origin. */
export function startFlow(deps: AuthDeps, origin: string): Flow {
  return {
    ...deps,
    origin,
    names: cookieNames(origin),
    provider: null,
    token: null,
    linkTo: null,
    claims: null,
    session: null,
    looked: null,
    claimed: null,
    staged: null,
    awaitsKey: null,
    provenKey: null,
    isDone: false,
    failure: null,
    subject: null,
    errors: [],
  };
}

/** What the trail says beside a change that somebody makes to himself through the engine. */
export function flowContext(
  flow: Flow,
  end?: Pick<ChangeContext, "sessionEnd" | "sessionCode">,
): ChangeContext {
  const { ip, country, userAgent } = flow.client;
  return {
    source: "engine",
    actor: { kind: "user", uid: null, label: null },
    requestId: flow.requestId,
    ip,
    country,
    userAgent,
    provider: flow.provider,
    ...end,
  };
}

/** Thrown inside the engine to stop a sign-in; the code has been noted on the flow. */
export class SignInRefused extends Error {
  override name = "SignInRefused";
}

/** Notes whom a failure concerns. An address alone proves nobody: `isHimself` is for who came with his own identity. */
export function concern(
  flow: Flow,
  user: Pick<AdapterUser, "id" | "name" | "email">,
  isHimself: boolean,
): void {
  flow.subject = { userId: user.id, label: user.name || user.email || user.id, isHimself };
}

/** Notes why a sign-in stops; returns the error to throw. */
export function refusal(flow: Flow, code: SignInFailure): SignInRefused {
  flow.failure = code;
  return new SignInRefused(code);
}
