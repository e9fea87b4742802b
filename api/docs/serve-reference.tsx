/** @jsxImportSource hono/jsx */
import type { Context } from "hono";
import { originOf } from "../config.ts";
import type { AppEnv } from "../http/env.ts";
import type { OpenApi } from "../http/openapi.ts";
import type { ApiDocument } from "./document.ts";
import { ReferencePage } from "./page.tsx";
import style from "./style.css?raw";

/** Nothing runs on the page, and nothing is loaded but its style and its icon. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'";

/** Returns what answers `GET /api/docs`: the reference, drawn once for an origin. Like the document it tells nothing about anybody. */
export function serveReference(openApi: () => OpenApi): (c: Context<AppEnv>) => Response {
  let drawn: { origin: string; page: string } | null = null;
  return (c) => {
    const origin = originOf(c.req.raw, c.var.config);
    if (drawn?.origin !== origin) {
      const document = openApi() as unknown as ApiDocument;
      drawn = { origin, page: (<ReferencePage document={document} origin={origin} />).toString() };
    }
    return c.html(drawn.page, 200, { "Content-Security-Policy": POLICY });
  };
}

/** `GET /api/docs/style.css`. */
export function serveStyle(c: Context<AppEnv>): Response {
  return c.body(style, 200, { "Content-Type": "text/css; charset=utf-8" });
}
