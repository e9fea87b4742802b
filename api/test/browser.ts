import { env } from "cloudflare:workers";
import { handleAuth } from "../auth/handler.ts";
import { type Config, readConfig } from "../config.ts";
import { openDatabase } from "../db/database.ts";
import { clientOf } from "../http/client.ts";
import { problem, tellable } from "../http/problem.ts";
import type { Issuer, IssuerClaims } from "./issuer.ts";

/** Serves a browser's request: our engine unless told otherwise. */
export type Serve = (request: Request, browser: Browser) => Promise<Response>;

async function serveOurs(request: Request, { d1, config }: Browser): Promise<Response> {
  const deps = { database: openDatabase(d1), config, client: clientOf(request), requestId: "request-1" };
  return handleAuth(request, deps).catch((error) => problem(tellable(error), deps.requestId));
}

/** A browser with its cookies, before the engine. */
export class Browser {
  readonly cookies = new Map<string, string>();
  d1 = env.DB;
  config: Config = readConfig(env);

  constructor(
    readonly ip = "203.0.113.7",
    readonly origin = "http://localhost:8787",
    readonly serve: Serve = serveOurs,
  ) {}

  /** A request with the browser's cookies; the reply's cookies are kept. */
  request(path: string, init: RequestInit = {}): Request {
    const headers = new Headers(init.headers);
    headers.set("CF-Connecting-IP", this.ip);
    headers.set("User-Agent", "Browser/1.0");
    if (this.cookies.size > 0)
      headers.set("Cookie", [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    return new Request(new URL(path, this.origin), { ...init, headers, redirect: "manual" });
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const response = await this.serve(this.request(path, init), this);
    this.keep(response.headers);
    return response;
  }

  keep(headers: Headers): void {
    for (const cookie of headers.getSetCookie()) {
      const [, name = "", value = "", rest = ""] = /^([^=]+)=([^;]*)(.*)$/.exec(cookie) ?? [];
      if (/max-age=0/i.test(rest)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }

  /** Posts a form of the engine as the console does, and returns the address that it answers with. */
  async post(path: string, fields: Record<string, string> = {}): Promise<Response> {
    const { csrfToken } = await (await this.fetch("/auth/csrf")).json<{ csrfToken: string }>();
    return this.fetch(path, {
      method: "POST",
      headers: { "X-Auth-Return-Redirect": "1" },
      body: new URLSearchParams({ csrfToken, ...fields }),
    });
  }

  /** Starts a sign-in; returns the provider's address. */
  async begin(provider: string, fields: Record<string, string> = {}): Promise<string> {
    return (await (await this.post(`/auth/signin/${provider}`, fields)).json<{ url: string }>()).url;
  }

  /** A whole sign-in; returns the reply to the callback. */
  async signIn(provider: string, issuer: Issuer, claims: IssuerClaims): Promise<Response> {
    const back = issuer.authorize(await this.begin(provider), claims);
    return this.fetch(back.pathname + back.search);
  }

  get token(): string | undefined {
    return this.cookies.get("authjs.session-token");
  }
}
