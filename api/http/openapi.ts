import type { OpenAPIHono } from "@hono/zod-openapi";
import type { AppEnv } from "./env.ts";
import { VERSION } from "./version.ts";

/** The OpenAPI 3.1 document of all routes declared on the app. */
export function describeApi(app: OpenAPIHono<AppEnv>): object {
  app.openAPIRegistry.registerComponent("securitySchemes", "session", {
    type: "apiKey",
    in: "cookie",
    name: "__Host-authjs.session-token",
  });
  return app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Rollcall",
      version: VERSION,
      description: "The management API of Rollcall: users, linked accounts, sessions and the trail.",
      license: { name: "MIT", url: "https://spdx.org/licenses/MIT.html" },
    },
    servers: [{ url: "/" }],
    security: [{ session: [] }],
  });
}
