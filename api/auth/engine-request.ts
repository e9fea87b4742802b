import { detail } from "../../shared/details.ts";
import { fault } from "../../shared/faults.ts";
import { ApiError } from "../http/errors.ts";
import { ownPath } from "./callback-url.ts";
import { readCookie } from "./cookies.ts";
import type { Flow } from "./flow.ts";

/** The parameters that a provider may come back with (RFC 6749 §4.1.2, RFC 9207); all else is left behind. */
const CALLBACK_PARAMETERS = ["code", "state", "iss", "error", "error_description"];

/**
 * The request as the engine may see it: at our origin, with our cookies only and each by its exact name, without a query
 * that would be put into the authorization request, and with no address to return to but our own. A session cookie is
 * passed on only where `withSession` says so: any other sign-in takes no notice of one.
 */
export async function engineRequest(request: Request, flow: Flow, withSession: boolean): Promise<Request> {
  const url = new URL(request.url);
  const headers = new Headers({ Cookie: engineCookies(request, flow, withSession) });
  const clean = new URL(url.pathname, flow.origin);
  if (request.method !== "POST") {
    for (const name of CALLBACK_PARAMETERS) {
      const value = url.searchParams.get(name);
      if (value !== null) clean.searchParams.set(name, value);
    }
    return new Request(clean, { headers });
  }
  const form = await readForm(request);
  const body = {
    csrfToken: form.get("csrfToken") ?? "",
    callbackUrl: requireOwnPath(form.get("callbackUrl") ?? url.searchParams.get("callbackUrl"), flow),
  };
  headers.set("Content-Type", "application/json");
  if (request.headers.has("X-Auth-Return-Redirect")) headers.set("X-Auth-Return-Redirect", "1");
  return new Request(clean, { method: "POST", headers, body: JSON.stringify(body) });
}

/** The path to return to, "/" by default; another site's address is a 400. */
export function requireOwnPath(address: string | null, { origin }: Flow): string {
  const path = ownPath(address || "/", origin);
  if (path !== null) return path;
  throw new ApiError("invalid_request", detail("foreignCallback"), [
    { pointer: "/callbackUrl", ...fault("notOwnPath") },
  ]);
}

function engineCookies(request: Request, { names, origin }: Flow, withSession: boolean): string {
  const { secure: _, sessionToken, link: __, ...others } = names;
  return [...Object.values(others), ...(withSession ? [sessionToken] : [])]
    .flatMap((name) => {
      const value = readCookie(request, name);
      if (value === null) return [];
      if (name === names.callbackUrl && ownPath(decode(value), origin) === null) return [];
      return `${name}=${value}`;
    })
    .join("; ");
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return "";
  }
}

/** The text fields of a form or a JSON object; anything else is a 400. */
async function readForm(request: Request): Promise<Map<string, string>> {
  const isJson = request.headers.get("Content-Type")?.includes("application/json") ?? false;
  try {
    const fields: unknown = isJson ? await request.json() : Object.fromEntries(await request.formData());
    return new Map(
      Object.entries(fields ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    );
  } catch {
    throw new ApiError("invalid_request", detail("bodyNotForm"), [{ pointer: "", ...fault("notForm") }]);
  }
}
