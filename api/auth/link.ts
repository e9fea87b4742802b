import { Auth, skipCSRFCheck } from "@auth/core";
import { detail } from "../../shared/details.ts";
import type { SignInFailure } from "../../shared/event-types.ts";
import { originOf } from "../config.ts";
import { sql } from "../db/sql.ts";
import { ApiError } from "../http/errors.ts";
import type { Actor } from "./actor.ts";
import { readCookie, setFlowCookie } from "./cookies.ts";
import { engineConfig } from "./engine-config.ts";
import { requireOwnPath } from "./engine-request.ts";
import { failureOf, recordFailure } from "./failure.ts";
import { type AuthDeps, concern, type Flow, startFlow } from "./flow.ts";
import { loadSession } from "./session.ts";
import { sha256 } from "./token.ts";

/** How long somebody has to come back from the provider, in milliseconds. */
const LINK_TTL = 10 * 60_000;

/** The console's page of one's own identities. */
const LINKED_PAGE = "/account";

/** Who asks for a link, to which provider, and where to return to afterwards: a path of ours, by default where identities are listed. */
export interface LinkWish {
  actor: Actor;
  provider: string;
  callbackUrl?: string | undefined;
}

/**
 * Begins the linking of a further identity to the session that asks: returns the provider's address and the headers
 * (Set-Cookie) that the flow needs. Good once, for ten minutes, in this browser and for this session. Throws `ApiError`:
 * 404 for a provider that is not configured, 400 for a foreign `callbackUrl`, 503 where the provider does not answer.
 */
export async function beginLink(
  request: Request,
  { actor, provider, callbackUrl }: LinkWish,
  deps: AuthDeps,
): Promise<{ url: string; headers: Headers }> {
  if (actor.sid === null) throw new ApiError("forbidden", detail("keyWithoutSession"));
  if (!deps.config.providers.some(({ id }) => id === provider))
    throw new ApiError("not_found", detail("noProvider"));
  const flow = startFlow(deps, originOf(request, deps.config));
  flow.provider = provider;
  concern(flow, { id: actor.userId, name: actor.name, email: actor.email ?? "" }, true);
  const body = JSON.stringify({ callbackUrl: requireOwnPath(callbackUrl ?? LINKED_PAGE, flow) });
  const response = await Auth(
    new Request(`${flow.origin}/auth/signin/${provider}`, {
      method: "POST",
      body,
      headers: { "Content-Type": "application/json", "X-Auth-Return-Redirect": "1" },
    }),
    // the API has checked where its request came from
    { ...engineConfig(flow), skipCSRFCheck },
  );
  const { url } = await response.json<{ url: string }>();
  const state = new URL(url).searchParams.get("state");
  if (flow.errors.length > 0 || state === null) {
    await recordFailure(flow, failureOf(flow));
    throw new ApiError("conflict", detail("providerSilent"));
  }
  const id = await sha256(state);
  await storeWish(flow, id, actor.sid);
  const headers = new Headers();
  for (const cookie of [...response.headers.getSetCookie(), setFlowCookie(flow.names.link, id, flow.names)])
    headers.append("Set-Cookie", cookie);
  return { url, headers };
}

/** A wish is bound to the flow by the hash of its state; whoever reads the table learns nothing that he could come with. */
async function storeWish({ database, provider }: Flow, id: string, sid: number): Promise<void> {
  await database.maintain(
    sql`DELETE FROM rollcall_link_requests WHERE expires <= ${Date.now()}`,
    sql`INSERT INTO rollcall_link_requests (id, sid, provider, expires) VALUES (${id}, ${sid}, ${provider}, ${Date.now() + LINK_TTL})`,
  );
}

/**
 * Takes up the wish that an answer belongs to, if the browser says that there was one: sets `flow.linkTo` and returns
 * null. The wish is gone afterwards, whatever comes of it. Returns `linkExpired` where it is used, too old, another
 * provider's, or the session that had it is not the one that came back: never does a link turn into a sign-in.
 */
export async function claimLink(request: Request, flow: Flow): Promise<SignInFailure | null> {
  const wanted = readCookie(request, flow.names.link);
  if (wanted === null) return null;
  const id = await sha256(new URL(request.url).searchParams.get("state") ?? "");
  const [wishes] = await flow.database.maintain<[{ sid: number; provider: string; expires: number }[]]>(
    sql`DELETE FROM rollcall_link_requests WHERE id = ${id} RETURNING sid, provider, expires`,
  );
  const wish = wishes[0];
  const session = await loadSession(flow.token, flow.database, flow.config);
  if (session) concern(flow, { id: session.userId, name: session.name, email: session.email ?? "" }, true);
  if (wanted !== id || wish?.provider !== flow.provider || wish.expires <= Date.now()) return "linkExpired";
  if (session?.sid !== wish.sid) return "linkExpired";
  flow.linkTo = session;
  return null;
}
