import { Auth, type AuthConfig } from "@auth/core";
import type { WebAuthnConfig } from "@auth/core/providers/webauthn";
import { engineConfig } from "../auth/engine-config.ts";
import { type Flow, startFlow } from "../auth/flow.ts";
import { loadSession } from "../auth/session.ts";
import { openDatabase } from "../db/database.ts";
import { clientOf } from "../http/client.ts";
import { Browser } from "./browser.ts";

const base64 = (text: string) => btoa(text);

/** A passkey. What it signs is taken for signed: the package that verifies it is not among ours. */
export interface Passkey {
  name: string;
  counter: number;
}

/** The id of a passkey as the engine stores it. */
export const credentialOf = ({ name }: Passkey) => base64(`credential ${name}`);

const verify = (response: unknown) => {
  const { name, counter } = response as Passkey;
  const bytes = (text: string) => new TextEncoder().encode(text);
  return {
    verified: true,
    authenticationInfo: { newCounter: counter },
    registrationInfo: {
      counter,
      credentialID: bytes(`credential ${name}`),
      credentialPublicKey: bytes(`public ${name}`),
      credentialBackedUp: true,
      credentialDeviceType: "multiDevice",
    },
  };
};

/** The engine's own provider but for the verification of signatures. */
export const passkeys = {
  id: "passkey",
  name: "Passkey",
  type: "webauthn",
  enableConditionalUI: false,
  simpleWebAuthnBrowserVersion: false,
  formFields: {},
  registrationOptions: {},
  getRelayingParty: () => ({ id: "localhost", name: "Rollcall", origin: "http://localhost:8787" }),
  getUserInfo: async (...[{ adapter }, { query }]: Parameters<WebAuthnConfig["getUserInfo"]>) => {
    const email = String(query?.email ?? "");
    const user = email === "" ? null : await adapter?.getUserByEmail?.(email);
    if (user) return { user, exists: true };
    return email === "" ? null : { user: { email, name: email.split("@")[0] ?? null }, exists: false };
  },
  simpleWebAuthn: {
    generateRegistrationOptions: async (options: object) => ({ ...options, challenge: "challenge" }),
    generateAuthenticationOptions: async (options: object) => ({ ...options, challenge: "challenge" }),
    verifyRegistrationResponse: async ({ response }: { response: unknown }) => verify(response),
    verifyAuthenticationResponse: async ({ response }: { response: unknown }) => verify(response),
  },
} as unknown as WebAuthnConfig;

/** A form as JSON, which the engine takes without a warning of workerd's. */
async function asJson(request: Request): Promise<Request> {
  if (request.method !== "POST") return request;
  const headers = new Headers(request.headers);
  headers.set("Content-Type", "application/json");
  const body = JSON.stringify(Object.fromEntries(await request.formData()));
  return new Request(request.url, { method: "POST", headers, body });
}

/** A browser before the engine with passkeys switched on; `flow` is that of its last request. */
export class PasskeyBrowser extends Browser {
  flow: Flow | null = null;
  /** whether the session that is there asks for a further passkey */
  links = false;

  constructor(readonly more: Partial<AuthConfig> = {}) {
    super("203.0.113.77", "http://localhost:8787", (request) => this.#serve(request));
  }

  async #serve(request: Request): Promise<Response> {
    const database = openDatabase(this.d1);
    const deps = { database, config: this.config, client: clientOf(request), requestId: "request-1" };
    const flow = startFlow(deps, this.origin);
    flow.provider = "passkey";
    if (this.links) flow.linkTo = await loadSession(this.token ?? null, database, this.config);
    this.flow = flow;
    return Auth(await asJson(request), {
      ...engineConfig(flow),
      providers: [passkeys],
      experimental: { enableWebAuthn: true },
      ...this.more,
    });
  }

  /** Asks for a challenge; returns what the page would hand to the device. */
  async challenge(action: "register" | "authenticate", email = ""): Promise<Record<string, unknown>> {
    const query = new URLSearchParams({ action, ...(email && { email }) });
    const reply = await this.fetch(`/auth/webauthn-options/passkey?${query}`);
    return (await reply.json<{ options: Record<string, unknown> }>()).options;
  }

  /** Answers the challenge with a passkey; returns the address that the engine leads to. */
  async answer(action: "register" | "authenticate", key: Passkey): Promise<string> {
    const data = JSON.stringify({
      id: credentialOf(key),
      response: { transports: ["internal", "usb"] },
      ...key,
    });
    const reply = await this.post("/auth/callback/passkey", { action, data });
    return (await reply.json<{ url: string }>()).url;
  }

  async register(email: string, key: Passkey): Promise<string> {
    await this.challenge("register", email);
    return this.answer("register", key);
  }

  async signInWith(key: Passkey): Promise<string> {
    await this.challenge("authenticate");
    return this.answer("authenticate", key);
  }
}
