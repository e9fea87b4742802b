import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { ERRORS } from "../../shared/error-codes.ts";
import { createApp, endpoints } from "../app.ts";
import { ORIGIN, request } from "../test/operator.ts";

const page = async () => (await request("GET", "/api/docs")).text();

describe("the reference", () => {
  test("is for anyone to read, runs nothing and loads nothing but its own style", async () => {
    const reply = await request("GET", "/api/docs");
    expect([reply.status, reply.headers.get("Content-Type")]).toEqual([200, "text/html; charset=UTF-8"]);
    const policy = reply.headers.get("Content-Security-Policy") ?? "";
    expect(policy).toContain("default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'");
    expect(policy).not.toContain("unsafe");
    const html = await reply.text();
    expect(html).toMatch(/^<!doctype html><html lang="en">/);
    expect(html).not.toMatch(/<script|<style| style=| on\w+=/);
    const loaded = [...html.matchAll(/<link rel="\w+" href="([^"]+)"/g)].map(([, href]) => href);
    expect(loaded).toEqual(["/favicon.svg", "/api/docs/style.css"]);
    const style = await request("GET", "/api/docs/style.css");
    expect(style.headers.get("Content-Type")).toBe("text/css; charset=utf-8");
    expect(await style.text()).toContain("color-scheme: light dark");
  });

  test("holds every operation with its address, permission and errors", async () => {
    const html = await page();
    const parts = html.split('<article id="').slice(1);
    for (const { route, permission } of endpoints) {
      const part = parts.find(
        (text) =>
          text.includes(`<code>${route.path}</code>`) &&
          text.includes(`>${route.method.toUpperCase()}</span>`),
      );
      expect(part, `${route.method} ${route.path}`).toBeDefined();
      expect(part).toContain(
        permission === "signedIn" ? "Whoever is signed in" : `Needs <code>${permission}</code>`,
      );
      expect(part).toContain("<code>invalid_request</code>");
    }
    expect(html).toContain(ERRORS.last_way_in.title);
  });

  test("leads nowhere that it has not", async () => {
    const html = await page();
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(endpoints.length);
    for (const target of targets) expect(ids, target).toContain(target);
    const labels = [...html.matchAll(/aria-labelledby="([^"]+)"/g)].map(([, id]) => id);
    for (const label of labels) expect(ids, label).toContain(label);
  });

  test("shows command lines that a shell takes, and none where no key may", async () => {
    const html = (await page()).replaceAll("&#39;", "'").replaceAll("&quot;", '"');
    expect(html).toContain(
      `curl -X PUT '${ORIGIN}/api/users/5f0c2b6e-1d7a-4c55-9a61-0d8f3c1b7e42/ban' \\\n  -H "Authorization: Bearer $ROLLCALL_KEY" \\\n  -H 'Content-Type: application/json' \\\n  -d '{"until":`,
    );
    expect(html).not.toContain(`${ORIGIN}/api/operators/5f0c2b6e-1d7a-4c55-9a61-0d8f3c1b7e42' \\\n  -X`);
    const grant = html.split('<article id="grantRole"')[1]?.split("</article>")[0] ?? "";
    expect(grant).toContain("For people only, no API key");
    expect(grant).not.toContain("curl");
  });

  test("says nothing while a setting is wrong", async () => {
    expect((await createApp().request(`${ORIGIN}/api/docs`, {}, { DB: env.DB })).status).toBe(503);
  });
});
