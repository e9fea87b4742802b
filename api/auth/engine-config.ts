import { type AuthConfig, customFetch } from "@auth/core";
import type { OIDCConfig } from "@auth/core/providers";
import type { Profile } from "@auth/core/types";
import { isLoopback, type ProviderConfig } from "../config.ts";
import { createAdapter } from "./adapter.ts";
import { ownPath } from "./callback-url.ts";
import { readClaims } from "./claims.ts";
import { cookieOptions } from "./cookies.ts";
import type { Flow } from "./flow.ts";
import { COOKIE_SECONDS } from "./session-policy.ts";
import { newToken } from "./token.ts";

/** How long a provider may take for one answer, in milliseconds. */
const PROVIDER_PATIENCE = 10_000;

/** The engine's settings for one request, so that every callback knows whose it is. */
export function engineConfig(flow: Flow): AuthConfig {
  return {
    basePath: "/auth",
    secret: flow.config.secret,
    trustHost: true, // the address we pass on is our own, see engine-request.ts
    useSecureCookies: flow.names.secure,
    cookies: cookieOptions(flow.names),
    pages: { signIn: "/sign-in", signOut: "/sign-out", error: "/sign-in", verifyRequest: "/verify-request" },
    session: { strategy: "database", maxAge: COOKIE_SECONDS, updateAge: 0, generateSessionToken: newToken },
    adapter: createAdapter(flow),
    providers: flow.config.providers.map((provider) => engineProvider(provider, flow)),
    callbacks: {
      redirect: ({ url }) => flow.origin + (ownPath(url, flow.origin) ?? "/"),
      session: ({ session }) => ({
        user: { name: session.user.name, email: session.user.email || null, image: session.user.image },
        expires: new Date(session.expires).toISOString(),
      }),
    },
    logger: {
      error: (error) => flow.errors.push(error),
      warn: () => {},
      debug: () => {},
    },
  };
}

/**
 * Asks a provider. That its ID token comes straight from it over TLS is what vouches for the token (OpenID Connect Core 3.1.3.7,
 * point 6), so no address that it names itself may do without: the engine would let it.
 */
async function askProvider(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const { protocol, hostname } = new URL(input instanceof Request ? input.url : input);
  if (protocol !== "https:" && !isLoopback(hostname))
    throw new TypeError("The provider's address is not https");
  return fetch(input, { ...init, signal: AbortSignal.timeout(PROVIDER_PATIENCE) });
}

function engineProvider(
  { id, name, issuer, clientId, clientSecret }: ProviderConfig,
  flow: Flow,
): OIDCConfig<Profile> {
  return {
    id,
    name,
    type: "oidc",
    issuer,
    clientId,
    clientSecret,
    checks: ["pkce", "state", "nonce"],
    [customFetch]: askProvider,
    // OpenID promises the claims of the scopes `profile` and `email` at the UserInfo endpoint, not in the ID token
    idToken: false,
    profile(profile) {
      flow.claims = readClaims(profile);
      const { subject, name, email, image } = flow.claims;
      return { id: subject, name, email, image };
    },
    account: ({ scope, expires_at }) => ({ scope, expires_at }),
  };
}
