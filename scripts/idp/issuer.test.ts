import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createIssuer } from "./issuer.ts";

const REDIRECT = "http://localhost:8787/auth/callback/acme";
// RFC 7636, appendix B
const VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

let server: Server;
let origin: string;

beforeAll(async () => {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => probe.once("listening", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  origin = `http://localhost:${port}`;
  const client = { clientId: "rollcall", clientSecret: "secret", redirectUris: [REDIRECT] };
  server = createServer(createIssuer({ id: "acme", name: "Acme", port, ...client })).listen(
    port,
    "127.0.0.1",
  );
  await new Promise((resolve) => server.once("listening", resolve));
});
afterAll(() => server.close());

/** A browser as far as the issuer is concerned: it keeps cookies by path and shows where it is sent. */
function browse() {
  const jar = new Map<string, { value: string; path: string }>();
  return async (
    path: string,
    form?: Record<string, string>,
  ): Promise<{ status: number; location: string; text: string }> => {
    const sent = [...jar]
      .filter(([, cookie]) => path.startsWith(cookie.path))
      .map(([name, { value }]) => `${name}=${value}`);
    const reply = await fetch(new URL(path, origin), {
      redirect: "manual",
      headers: { Cookie: sent.join("; ") },
      ...(form && { method: "POST", body: new URLSearchParams(form) }),
    });
    for (const cookie of reply.headers.getSetCookie()) {
      const [, name = "", value = "", rest = ""] = /^([^=]+)=([^;]*)(.*)$/.exec(cookie) ?? [];
      const expired = /expires=Thu, 01 Jan 1970/i.test(rest);
      if (expired) jar.delete(name);
      else jar.set(name, { value, path: /path=([^;]+)/i.exec(rest)?.[1] ?? "/" });
    }
    const target = reply.headers.get("Location") ?? "";
    return {
      status: reply.status,
      location: target.startsWith(origin) ? target.slice(origin.length) : target,
      text: await reply.text(),
    };
  };
}

const asked = `/auth?${new URLSearchParams({
  client_id: "rollcall",
  response_type: "code",
  scope: "openid profile email",
  redirect_uri: REDIRECT,
  state: "s",
  code_challenge: CHALLENGE,
  code_challenge_method: "S256",
})}`;

/** Signs in under a name and returns the claims of the ID token. */
async function claimsOf(visit: ReturnType<typeof browse>, name: string): Promise<Record<string, unknown>> {
  const { location: page } = await visit(asked);
  expect(page).toMatch(/^\/interaction\//);
  const { location: resume } = await visit(page, { action: "sign-in", name });
  const { location: back } = await visit(resume);
  expect(back).toMatch(REDIRECT);
  const reply = await fetch(`${origin}/token`, {
    method: "POST",
    headers: { Authorization: `Basic ${btoa("rollcall:secret")}` },
    body: new URLSearchParams({
      grant_type: "authorization_code",
      code: new URL(back).searchParams.get("code") ?? "",
      redirect_uri: REDIRECT,
      code_verifier: VERIFIER,
    }),
  });
  const { id_token } = (await reply.json()) as { id_token: string };
  return JSON.parse(Buffer.from(id_token.split(".")[1] ?? "", "base64url").toString());
}

it("asks for the name every time, and believes each one", async () => {
  const visit = browse();
  expect(await claimsOf(visit, "ada")).toMatchObject({
    sub: "acme-ada",
    email: "ada@example.com",
    email_verified: true,
  });
  expect(await claimsOf(visit, "bob")).toMatchObject({ sub: "acme-bob", name: "Bob" });
  expect(await claimsOf(visit, "bob+unverified")).toMatchObject({
    email: "bob@example.com",
    email_verified: false,
  });
});

it("asks again when the name is none, and shows what was typed as text", async () => {
  const visit = browse();
  const { location: page } = await visit(asked);
  const { status, text } = await visit(page, { action: "sign-in", name: '"><script>' });
  expect(status).toBe(422);
  expect(text).toContain('role="alert"');
  expect(text).not.toContain("<script>");
});

it("goes back with access_denied when the sign-in is cancelled", async () => {
  const visit = browse();
  const { location: page } = await visit(asked);
  const { location: resume } = await visit(page, { action: "cancel" });
  expect(new URL((await visit(resume)).location).searchParams.get("error")).toBe("access_denied");
});
