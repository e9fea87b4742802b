import { Auth } from "@auth/core";
import { D1Adapter } from "@auth/d1-adapter";
import type { D1Database } from "@cloudflare/workers-types";

interface Env {
  DB: D1Database;
  AUTH_SECRET: string;
  AUTH_DEV_ISSUER: string;
  AUTH_DEV_ID: string;
  AUTH_DEV_SECRET: string;
}

/** An app as somebody would write it from the Auth.js documentation: it knows nothing of Rollcall. */
export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    if (!new URL(request.url).pathname.startsWith("/auth/")) return new Response("The stock app");
    return Auth(request, {
      basePath: "/auth",
      trustHost: true,
      secret: env.AUTH_SECRET,
      adapter: D1Adapter(env.DB as never),
      providers: [
        {
          id: "dev",
          name: "Dev",
          type: "oidc",
          issuer: env.AUTH_DEV_ISSUER,
          clientId: env.AUTH_DEV_ID,
          clientSecret: env.AUTH_DEV_SECRET,
        },
      ],
    });
  },
};
