import { generateKeyPairSync, randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { interactionPolicy, Provider } from "oidc-provider";
import { claimsOf, nameOfSubject, readName } from "./account.ts";
import { Memory } from "./memory.ts";
import { signInPage } from "./page.ts";

/** One issuer and the one client that it serves. */
export interface IssuerOptions {
  id: string;
  name: string;
  port: number;
  clientId: string;
  clientSecret: string;
  redirectUris: string[];
}

/** The login prompt, shown every time whatever session there is; consent is taken for granted. */
function alwaysAsk(): interactionPolicy.Policy {
  const policy = interactionPolicy.base();
  policy.remove("consent");
  policy
    .get("login")
    .checks.add(
      new interactionPolicy.Check("always", "The name is asked for every time", ({ oidc }) =>
        oidc.result?.login
          ? interactionPolicy.Check.NO_NEED_TO_PROMPT
          : interactionPolicy.Check.REQUEST_PROMPT,
      ),
    );
  return policy;
}

function makeProvider({ id, port, clientId, clientSecret, redirectUris }: IssuerOptions): Provider {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const provider: Provider = new Provider(`http://localhost:${port}`, {
    adapter: Memory,
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: redirectUris }],
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), use: "sig", alg: "RS256", kid: id }] },
    // Cookies know no ports: without names of their own the two issuers would sign each other's people in.
    cookies: {
      keys: [randomBytes(32).toString("base64url")],
      names: { session: `${id}_session`, interaction: `${id}_interaction`, resume: `${id}_resume` },
    },
    claims: { openid: ["sub"], profile: ["name", "preferred_username"], email: ["email", "email_verified"] },
    // As Google and most others do: name and e-mail stand in the ID token.
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: {
      policy: alwaysAsk(),
      url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}`,
    },
    findAccount: (_: unknown, sub: string) => {
      const name = nameOfSubject(id, sub);
      return name === null ? undefined : { accountId: sub, claims: () => claimsOf(id, name) };
    },
    loadExistingGrant: async ({
      oidc,
    }: {
      oidc: { client: { clientId: string }; session: { accountId: string } };
    }) => {
      const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope("openid profile email");
      await grant.save();
      return grant;
    },
    ttl: {
      Interaction: 600,
      Session: 600,
      Grant: 3600,
      AccessToken: 3600,
      IdToken: 3600,
      AuthorizationCode: 60,
    },
  });
  return provider;
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let body = "";
  for await (const chunk of request) {
    body += chunk;
    if (body.length > 10_000) break;
  }
  return new URLSearchParams(body);
}

function sendPage(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
  response.end(html);
}

/** Takes one cookie out of a request. */
function dropCookie(request: IncomingMessage, name: string): void {
  const kept = (request.headers.cookie ?? "").split(/; */).filter((cookie) => !cookie.startsWith(name));
  request.headers.cookie = kept.join("; ");
}

/** The request handler of one issuer: oidc-provider with a page of its own that asks for a name. */
export function createIssuer(
  options: IssuerOptions,
): (request: IncomingMessage, response: ServerResponse) => void {
  const provider = makeProvider(options);
  const protocol = provider.callback();

  async function interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { uid } = await provider.interactionDetails(request, response);
    if (request.method !== "POST") return sendPage(response, 200, signInPage(options.name, uid, null, ""));
    const form = await readForm(request);
    if (form.get("action") === "cancel") {
      const result = { error: "access_denied", error_description: "The sign-in was cancelled" };
      return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
    }
    const typed = form.get("name") ?? "";
    const name = readName(typed);
    if (name === null) {
      const error = "Type a name of letters, digits, dots or dashes.";
      return sendPage(response, 422, signInPage(options.name, uid, error, typed));
    }
    const result = { login: { accountId: claimsOf(options.id, name).sub, remember: false } };
    return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }

  return (request, response) => {
    // Each sign-in begins without regard to the last one, or naming somebody else would ask to sign out first.
    if (request.url?.startsWith("/auth")) dropCookie(request, `${options.id}_session`);
    if (!request.url?.startsWith("/interaction/")) return void protocol(request, response);
    interact(request, response).catch((error: Error) => {
      sendPage(response, 400, `<!doctype html><title>Sign-in is over</title><p>${error.name}: begin again.`);
    });
  };
}
