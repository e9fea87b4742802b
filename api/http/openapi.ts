import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { AppEnv } from "./env.ts";
import { VERSION } from "./version.ts";

/** The handler that answers with the OpenAPI 3.1 document of all routes declared on the app; it is made at the first request. */
export function describeApi(app: OpenAPIHono<AppEnv>): (c: Context<AppEnv>) => Response {
  app.openAPIRegistry.registerComponent("securitySchemes", "session", {
    type: "apiKey",
    in: "cookie",
    name: "__Host-authjs.session-token",
  });
  app.openAPIRegistry.registerComponent("securitySchemes", "apiKey", {
    type: "http",
    scheme: "bearer",
    bearerFormat: "rc_…",
    description: "An API key. It may do what its scopes and the role of its owner both allow.",
  });
  let document: ReturnType<typeof app.getOpenAPI31Document> | null = null;
  return (c) => {
    document ??= app.getOpenAPI31Document({
      openapi: "3.1.0",
      info: {
        title: "Rollcall",
        version: VERSION,
        description: "The management API of Rollcall: users, linked accounts, sessions and the trail.",
        license: { name: "MIT", url: "https://spdx.org/licenses/MIT.html" },
      },
      servers: [{ url: "/" }],
      security: [{ session: [] }, { apiKey: [] }],
    });
    return c.json(document);
  };
}
