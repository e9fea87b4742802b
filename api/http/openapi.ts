import type { OpenAPIHono } from "@hono/zod-openapi";
import type { AppEnv } from "./env.ts";
import { problemExamples } from "./problem-examples.ts";
import { TAGS } from "./tags.ts";
import { VERSION } from "./version.ts";

type App = OpenAPIHono<AppEnv>;
/** An OpenAPI 3.1 document. */
export type OpenApi = ReturnType<App["getOpenAPI31Document"]>;

const ABOUT =
  "The management API of Rollcall: users, linked accounts, sessions and the trail. " +
  "Callers are people with a session, or scripts with an API key. Lists are read page by page with `cursor`; " +
  "errors are RFC 9457 problems with a `code`, and all that they say can be told in any language by codes and values; a `POST` or `PATCH` with an `Idempotency-Key` is done at most once. " +
  "What a route needs is its `x-permission`, what it leaves on the trail its `x-event`; " +
  "`x-step-up` stands where a person's sign-in may be at most 15 minutes old.";

/** Returns what gives the OpenAPI document of all routes declared on the app; it is made once. */
export function describeApi(app: App): () => OpenApi {
  const { openAPIRegistry: registry } = app;
  registry.registerComponent("securitySchemes", "session", {
    type: "apiKey",
    in: "cookie",
    name: "__Host-authjs.session-token",
    description:
      "The cookie of somebody who has signed in. A change needs `Sec-Fetch-Site: same-origin` besides, as a browser sends it.",
  });
  registry.registerComponent("securitySchemes", "apiKey", {
    type: "http",
    scheme: "bearer",
    bearerFormat: "rc_…",
    description: "An API key. It may do what its scopes and the role of its owner both allow.",
  });
  for (const [code, example] of Object.entries(problemExamples())) {
    if (code !== "method_not_allowed") registry.registerComponent("examples", code, example); // no route of its own has it
  }
  let document: OpenApi | null = null;
  return () => {
    document ??= app.getOpenAPI31Document({
      openapi: "3.1.0",
      info: {
        title: "Rollcall",
        version: VERSION,
        description: ABOUT,
        contact: { name: "Whoever runs this Rollcall" },
        license: { name: "MIT", url: "https://spdx.org/licenses/MIT.html" },
      },
      servers: [{ url: "/", description: "This Rollcall" }],
      security: [{ session: [] }, { apiKey: [] }],
      tags: [...TAGS],
    });
    return document;
  };
}
