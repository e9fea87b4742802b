import { vi } from "vitest";

/** What the user behind a sign-in at a test issuer is said to be. */
export interface IssuerClaims {
  sub: string;
  [claim: string]: unknown;
}

interface Grant {
  claims: IssuerClaims;
  challenge: string;
  nonce: string | null;
  redirectUri: string;
}

const text = new TextEncoder();

function base64url(bytes: ArrayBuffer | Uint8Array): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/**
 * A small OpenID provider: codes are single-use and bound to client, redirect address and PKCE verifier, ID tokens are
 * signed, claims come from the UserInfo endpoint.
 */
export class Issuer {
  /**
   * What the issuer does wrong: for the path of an endpoint, or `id_token` for the claims in that, a function from what it would
   * say to what it says. It may return a whole `Response`, or throw, as when nobody answers.
   */
  readonly lies = new Map<string, (truth: Record<string, unknown>) => unknown>();
  readonly #grants = new Map<string, Grant>();
  readonly #tokens = new Map<string, IssuerClaims>();
  readonly #keys = crypto.subtle.generateKey(
    {
      name: "RSASSA-PKCS1-v1_5",
      modulusLength: 2048,
      publicExponent: new Uint8Array([1, 0, 1]),
      hash: "SHA-256",
    },
    true,
    ["sign", "verify"],
  ) as Promise<CryptoKeyPair>;

  constructor(
    readonly origin: string,
    readonly clientSecret: string,
    readonly clientId = "rollcall",
  ) {}

  /** The user says yes: the address at which the browser comes back. */
  authorize(address: string, claims: IssuerClaims): URL {
    const url = new URL(address);
    const query = url.searchParams;
    const redirectUri = query.get("redirect_uri") ?? "";
    const isRight =
      url.origin === this.origin &&
      query.get("client_id") === this.clientId &&
      query.get("response_type") === "code" &&
      query.get("code_challenge_method") === "S256" &&
      query.get("scope")?.split(" ").includes("openid");
    if (!isRight) throw new Error(`not an authorization request: ${address}`);
    const code = crypto.randomUUID();
    this.#grants.set(code, {
      claims,
      challenge: query.get("code_challenge") ?? "",
      nonce: query.get("nonce"),
      redirectUri,
    });
    return this.#back(redirectUri, { code, state: query.get("state") ?? "" });
  }

  /** The user says no. */
  deny(address: string, error = "access_denied"): URL {
    const query = new URL(address).searchParams;
    return this.#back(query.get("redirect_uri") ?? "", { error, state: query.get("state") ?? "" });
  }

  #back(redirectUri: string, parameters: Record<string, string>): URL {
    const url = new URL(redirectUri);
    for (const [name, value] of Object.entries({ ...parameters, iss: this.origin }))
      url.searchParams.set(name, value);
    return url;
  }

  /** The issuer's endpoints. */
  async serve(request: Request): Promise<Response> {
    const answer = await this.#answer(request);
    const lie = this.lies.get(new URL(request.url).pathname);
    if (!lie || !answer.ok) return answer;
    const told = lie(await answer.json());
    return told instanceof Response ? told : Response.json(told);
  }

  async #answer(request: Request): Promise<Response> {
    switch (new URL(request.url).pathname) {
      case "/.well-known/openid-configuration":
        return Response.json({
          issuer: this.origin,
          authorization_endpoint: `${this.origin}/auth`,
          token_endpoint: `${this.origin}/token`,
          userinfo_endpoint: `${this.origin}/me`,
          jwks_uri: `${this.origin}/jwks`,
          code_challenge_methods_supported: ["S256"],
          authorization_response_iss_parameter_supported: true,
          id_token_signing_alg_values_supported: ["RS256"],
        });
      case "/token":
        return this.#exchange(request);
      case "/me": {
        const claims = this.#tokens.get(request.headers.get("Authorization")?.replace(/^Bearer /i, "") ?? "");
        return claims ? Response.json(claims) : new Response(null, { status: 401 });
      }
      default:
        return new Response(null, { status: 404 });
    }
  }

  async #exchange(request: Request): Promise<Response> {
    const form = await request.formData();
    const code = String(form.get("code"));
    const grant = this.#grants.get(code);
    this.#grants.delete(code);
    const verifier = await crypto.subtle.digest("SHA-256", text.encode(String(form.get("code_verifier"))));
    const isRight =
      request.headers.get("Authorization") === `Basic ${btoa(`${this.clientId}:${this.clientSecret}`)}` &&
      grant?.redirectUri === form.get("redirect_uri") &&
      grant.challenge === base64url(verifier);
    if (!isRight) return Response.json({ error: "invalid_grant" }, { status: 400 });
    const accessToken = `secret-access-${crypto.randomUUID()}`;
    this.#tokens.set(accessToken, grant.claims);
    return Response.json({
      access_token: accessToken,
      refresh_token: `secret-refresh-${crypto.randomUUID()}`,
      id_token: await this.#sign({
        sub: grant.claims.sub,
        ...(grant.nonce !== null && { nonce: grant.nonce }),
      }),
      token_type: "Bearer",
      expires_in: 3600,
      scope: "openid profile email",
    });
  }

  async #sign(claims: Record<string, unknown>): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const truth = { ...claims, iss: this.origin, aud: this.clientId, iat: now, exp: now + 600 };
    const payload = this.lies.get("id_token")?.(truth) ?? truth;
    const input = [{ alg: "RS256", typ: "JWT" }, payload]
      .map((part) => base64url(text.encode(JSON.stringify(part))))
      .join(".");
    const { privateKey } = await this.#keys;
    return `${input}.${base64url(await crypto.subtle.sign("RSASSA-PKCS1-v1_5", privateKey, text.encode(input)))}`;
  }
}

/** Lets the Worker's outgoing requests reach these issuers and nobody else. */
export function connect(...issuers: Issuer[]): void {
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => {
    const request = new Request(input, init);
    const issuer = issuers.find(({ origin }) => origin === new URL(request.url).origin);
    if (!issuer) throw new TypeError("fetch failed");
    return issuer.serve(request);
  });
}
