import { expect, test } from "vitest";
import { PERMISSIONS } from "../../../shared/permissions.ts";
import { ROUTES } from "./routes.ts";

test("every route asks for a permission that there is, but those about oneself", () => {
  const free = ROUTES.filter(({ permission: asked }) => !PERMISSIONS.some((known) => known === asked));
  expect(free.map(({ name, permission: asked }) => [name, asked])).toEqual([
    ["GET /api/me", "signedIn"],
    ["POST /api/me/accounts", "signedIn"],
    ["GET /api/me/sessions", "signedIn"],
    ["DELETE /api/me/sessions", "signedIn"],
    ["DELETE /api/me/sessions/{sessionId}", "signedIn"],
  ]);
});

test("every part of a path that varies has a schema", () => {
  const unchecked = ROUTES.filter(({ path, params }) => {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    return JSON.stringify(names.sort()) !== JSON.stringify([...params].sort());
  });
  expect(unchecked.map(({ name }) => name)).toEqual([]);
});

test("only views change anything without an event", () => {
  const unrecorded = ROUTES.filter(({ method, event }) => method !== "GET" && typeof event !== "string");
  expect(unrecorded.map(({ name }) => name)).toEqual([
    "PUT /api/views/{list}/{name}",
    "DELETE /api/views/{list}/{name}",
  ]);
});
