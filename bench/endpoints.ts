import type { Ask } from "./caller.ts";
import type { Facts, Figure } from "./figures.ts";
import { userId } from "./story.ts";

/** Goes on for as long as there is something to send: a cost a page, not a reply. */
const ENDLESS = /\/(export|stream)$/;

interface Parameter {
  name: string;
  in: "path" | "query" | "header";
  schema?: { enum?: string[] };
}

interface Document {
  paths: Record<string, { get?: { parameters?: Parameter[] } }>;
}

/** For each filter that takes any value, some to ask for: a common one and one that finds little. */
function valuesOf({ ip, country, requestId, sessionId, eventId, middle }: Facts): Record<string, string[]> {
  const ids = [userId(0), userId(100)];
  return {
    userId: ids,
    actorId: ids,
    sessionId: [sessionId],
    eventId: [eventId],
    query: ["user1", "zzzz"],
    provider: ["google", "acme", "nobody"],
    type: ["signIn", "grantRole", "deleteSession"],
    ip: [ip, "198.18.0.0/15", "203.0.113.7"],
    country: [country, "ZZ"],
    userAgent: ["Firefox", "nobody's"],
    requestId: [requestId],
    since: [middle],
    until: [middle],
    createdAfter: [middle],
    createdBefore: [middle],
    lastSeenBefore: [middle],
  };
}

/**
 * Every GET of the API's own description: plainly, and with each filter by itself. Names that are not known here are
 * reported, so that a new filter cannot be forgotten.
 */
export async function everyEndpoint(ask: Ask, facts: Facts): Promise<{ figure: Figure; unknown: string[] }> {
  const document = (await ask("/api/openapi.json")).body as Document;
  const values = valuesOf(facts);
  const unknown = new Set<string>();
  const paths: string[] = [];
  for (const [template, { get }] of Object.entries(document.paths)) {
    if (!get || ENDLESS.test(template)) continue;
    const parameters = get.parameters ?? [];
    const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const [value] = values[name] ?? [];
      return encodeURIComponent(value ?? "1");
    });
    paths.push(path);
    for (const { name, schema } of parameters.filter((parameter) => parameter.in === "query")) {
      if (name === "limit" || name === "cursor") continue;
      const known = schema?.enum ?? values[name];
      if (!known) unknown.add(`${template} ?${name}`);
      for (const value of known ?? []) paths.push(`${path}?${name}=${encodeURIComponent(value)}`);
    }
  }
  return { figure: { what: "every endpoint, with each filter", goal: 1100, paths }, unknown: [...unknown] };
}
