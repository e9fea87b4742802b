import type { CookiesOptions } from "@auth/core/types";

/** How long the cookies of a sign-in on its way are kept, in seconds: as long as their sealed content is good. */
const FLOW_SECONDS = 15 * 60;

/** The cookies' names at one origin, and whether they are `__Host-` ones. */
export interface CookieNames {
  secure: boolean;
  sessionToken: string;
  callbackUrl: string;
  csrfToken: string;
  pkceCodeVerifier: string;
  state: string;
  nonce: string;
  link: string;
}

/**
 * The names at an origin. `__Host-` cookies can be set by no other host and for no other path; plain http, which only
 * this machine may use, cannot have them.
 */
export function cookieNames(origin: string): CookieNames {
  const secure = origin.startsWith("https:");
  const prefix = secure ? "__Host-" : "";
  return {
    secure,
    sessionToken: `${prefix}authjs.session-token`,
    callbackUrl: `${prefix}authjs.callback-url`,
    csrfToken: `${prefix}authjs.csrf-token`,
    pkceCodeVerifier: `${prefix}authjs.pkce.code_verifier`,
    state: `${prefix}authjs.state`,
    nonce: `${prefix}authjs.nonce`,
    link: `${prefix}rollcall.link`,
  };
}

/** The same for the engine. */
export function cookieOptions(names: CookieNames): Partial<CookiesOptions> {
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure: names.secure } as const;
  const flow = { ...options, maxAge: FLOW_SECONDS };
  return {
    sessionToken: { name: names.sessionToken, options },
    callbackUrl: { name: names.callbackUrl, options },
    csrfToken: { name: names.csrfToken, options },
    pkceCodeVerifier: { name: names.pkceCodeVerifier, options: flow },
    state: { name: names.state, options: flow },
    nonce: { name: names.nonce, options: flow },
  };
}

/** The value of the cookie with exactly this name; null where it is missing or comes twice, which no browser of ours does. */
export function readCookie(request: Request, name: string): string | null {
  const values = (request.headers.get("Cookie") ?? "")
    .split(";")
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1).replace(/^"(.*)"$/, "$1"));
  return values.length === 1 ? (values[0] ?? null) : null;
}

/** A Set-Cookie that outlives the flow's sealed cookies, so that a link never turns into a sign-in by waiting. */
export function setFlowCookie(name: string, value: string, names: CookieNames): string {
  return `${name}=${value}; Max-Age=${FLOW_SECONDS * 2}; Path=/; HttpOnly; SameSite=Lax${names.secure ? "; Secure" : ""}`;
}

/** A Set-Cookie that removes a cookie. */
export function clearCookie(name: string, names: CookieNames): string {
  return `${name}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${names.secure ? "; Secure" : ""}`;
}

/** The Set-Cookies that end a flow which failed: nothing of it can be tried again. */
export function clearFlow(names: CookieNames): string[] {
  return [names.pkceCodeVerifier, names.state, names.nonce, names.link].map((name) =>
    clearCookie(name, names),
  );
}
