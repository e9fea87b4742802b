import { expect, test } from "vitest";
import { request, rowsRead, signedIn } from "../test/operator.ts";

test("smoke", async () => {
  const ada = await signedIn("owner", "Ada");
  for (const path of [
    "/healthz",
    "/api/openapi.json",
    "/api/me",
    "/api/users",
    `/api/users/${ada.userId}`,
    `/api/users/${ada.userId}/accounts`,
    `/api/users/${ada.userId}/sessions`,
    "/api/sessions",
    "/api/events",
    "/api/users?query=ada",
    `/api/users?query=${ada.userId}`,
    "/api/users?limit=0&x=1",
    "/api/nope",
    "/api/sessions?ip=10.0.0.0/8",
    "/api/events?ip=10.0.0.0/8",
    `/api/events?actorId=${ada.userId}`,
  ]) {
    const r = await ada.call("GET", path);
    console.error(path, r.status, rowsRead(r), (await r.text()).slice(0, 1500));
  }
  const anon = await request("GET", "/api/me");
  console.error(anon.status, await anon.text(), [...anon.headers]);
  expect(1).toBe(1);
});
