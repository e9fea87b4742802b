import fc, { type Arbitrary } from "fast-check";
import type { Operation, Parameter } from "./document.ts";
import { BROKEN_BODIES, EXTRA_FIELDS, MEDIA_TYPES, NASTY_TEXTS, RAW_PARTS } from "./nasty.ts";
import { type Source, valuesOf } from "./values.ts";

/** A request, as it goes over the wire. */
export interface Ask {
  by: "session" | "key";
  method: string;
  /** path and query, escaped */
  address: string;
  headers: Record<string, string>;
  body: string | Uint8Array<ArrayBuffer> | null;
}

function escaped(value: unknown): string {
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return encodeURIComponent(text.toWellFormed());
}

const rawPart = fc.oneof(fc.constantFrom(...NASTY_TEXTS).map(escaped), fc.constantFrom(...RAW_PARTS));

/** Requests for an operation: by its description, or, where `source.wild`, off it here and there. */
export function asksOf(operation: Operation, source: Source): Arbitrary<Ask> {
  const { method } = operation;
  return fc
    .record({
      by: operation.sessionOnly
        ? fc.constant("session" as const)
        : fc.constantFrom("session" as const, "key" as const),
      path: pathOf(operation, source),
      query: queryOf(operation, source),
      headers: headersOf(operation, source),
      body: bodyOf(operation, source),
    })
    .map(({ by, path, query, headers, body }) => ({
      by,
      method,
      address: path + (query === "" ? "" : `?${query}`),
      headers: { ...headers, ...(body?.type ? { "Content-Type": body.type } : {}) },
      body: body?.content ?? null,
    }));
}

function pathOf({ path, parameters }: Operation, source: Source): Arbitrary<string> {
  const { world } = source;
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const isOwn = path.startsWith("/api/me/");
  const ofOnePerson = fc.nat(1_000).map((n) => world.people[n % Math.max(1, world.people.length)]);
  const valueFor = (name: string): Arbitrary<string> => {
    const lists: Record<string, () => string[]> = {
      keyId: () => world.keyIds,
      jobId: () => world.jobIds,
      eventId: () => world.eventIds,
    };
    const list = lists[name];
    if (list) return fc.nat(1_000).map((n) => list()[n % Math.max(1, list().length)] ?? "1");
    const schema = parameters.find((parameter) => parameter.in === "path" && parameter.name === name)?.schema;
    return valuesOf(schema ?? {}, name, { ...source, wild: false }).map(escaped);
  };
  const right = fc.tuple(ofOnePerson, ...names.map(valueFor)).map(([person, ...values]) => {
    const theirs: Record<string, string | undefined> = isOwn
      ? { sessionId: world.ownSessionId }
      : { ...person };
    return names.map((name, i) => theirs[name] ?? values[i] ?? "1");
  });
  const parts = source.wild
    ? fc
        .tuple(right, ...names.map(() => fc.option(rawPart, { freq: 6 })), fc.nat(5))
        .map(([values, ...nasty]) =>
          nasty.pop() === 0 ? values.map((value, i) => nasty[i] ?? value) : values,
        )
    : right;
  return parts.map((values) =>
    names.reduce((text, name, i) => text.replace(`{${name}}`, () => String(values[i])), path),
  );
}

function queryOf({ parameters }: Operation, source: Source): Arbitrary<string> {
  const known = parameters.filter((parameter) => parameter.in === "query");
  const pair = ({ name, schema, required }: Parameter): Arbitrary<string[]> => {
    const given = valuesOf(schema, name, source).map((value) =>
      (Array.isArray(value) ? value : [value]).map((one) => `${name}=${escaped(one)}`),
    );
    return required
      ? given
      : fc.oneof({ weight: 4, arbitrary: fc.constant<string[]>([]) }, { weight: 1, arbitrary: given });
  };
  const right = fc.tuple(...known.map(pair)).map((pairs) => pairs.flat());
  const extra = fc.oneof(
    { weight: 12, arbitrary: fc.constant<string[]>([]) },
    { weight: 1, arbitrary: fc.constantFrom(...EXTRA_FIELDS).map((name) => [`${escaped(name)}=1`]) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom("limit", "cursor", "x", ...known.map(({ name }) => name)), rawPart)
        .map(([name, value]) => [`${name}=${value}`]),
    },
  );
  return fc.tuple(right, source.wild ? extra : fc.constant([])).map((pairs) => pairs.flat().join("&"));
}

const ODD_HEADERS: readonly Record<string, string>[] = [
  { "Idempotency-Key": "again" },
  { "Idempotency-Key": "" },
  { "Idempotency-Key": "x".repeat(256) },
  { "If-Match": "*" },
  { "If-Match": '"x", W/"y"' },
  { "If-Match": "x" },
  { "Last-Event-ID": "-1" },
  { "Last-Event-ID": "x" },
  { Accept: "text/html" },
  { Accept: "text/event-stream" },
  { "Content-Encoding": "gzip" },
  { "X-HTTP-Method-Override": "DELETE" },
  { "X-Request-Id": "' OR 1=1" },
  { "CF-Connecting-IP": "not an address" },
  { "X-Forwarded-For": "192.0.2.1" },
  { "User-Agent": "x".repeat(3_000) },
  { "Sec-Fetch-Site": "cross-site" },
  { Origin: "https://evil.example" },
  { Range: "bytes=0-1" },
];

function headersOf({ parameters }: Operation, source: Source): Arbitrary<Record<string, string>> {
  const none = fc.constant({});
  const isOnceOnly = parameters.some(({ name }) => name === "Idempotency-Key");
  const right = isOnceOnly
    ? fc.oneof(
        none,
        fc.uuid().map((key) => ({ "Idempotency-Key": key })),
      )
    : none;
  if (!source.wild) return right;
  return fc.oneof({ weight: 3, arbitrary: right }, { weight: 1, arbitrary: fc.constantFrom(...ODD_HEADERS) });
}

interface Body {
  type: string | null;
  content: string | Uint8Array<ArrayBuffer>;
}

function bodyOf({ method, body }: Operation, source: Source): Arbitrary<Body | null> {
  if (method === "GET") return fc.constant(null);
  const forms = Object.entries(body?.content ?? {}).map(([type, { schema }]) =>
    type === "application/json"
      ? valuesOf(schema, "body", source).map((value) => ({ type, content: JSON.stringify(value) ?? "" }))
      : fileOf(type, source),
  );
  const given: Arbitrary<Body>[] =
    forms.length > 0 ? forms : [fc.constant({ type: "application/json", content: "{}" })];
  const right: Arbitrary<Body | null> = body?.required
    ? fc.oneof(...given)
    : fc.oneof(...(body ? given : []), fc.constant(null));
  if (!source.wild) return right;
  const broken = fc.record({
    type: fc.oneof(fc.constant("application/json"), fc.constantFrom(...MEDIA_TYPES)),
    content: fc.constantFrom(...BROKEN_BODIES),
  });
  const mislabelled = fc
    .tuple(fc.oneof(...given), fc.constantFrom(...MEDIA_TYPES))
    .map(([{ content }, type]) => ({ type, content }));
  return fc.oneof(
    { weight: 10, arbitrary: right },
    { weight: 1, arbitrary: broken },
    { weight: 1, arbitrary: mislabelled },
    { weight: 1, arbitrary: fc.constant(null) },
  );
}

/** A file of users to import. */
function fileOf(type: string, source: Source): Arbitrary<Body> {
  const address = fc.uuid().map((id) => `${id}@example.com`);
  const text = fc.constantFrom(...NASTY_TEXTS);
  const email = source.wild
    ? fc.oneof({ weight: 8, arbitrary: address }, { weight: 1, arbitrary: text })
    : address;
  const users = fc.array(fc.record({ email, name: source.wild ? text : fc.constant("Ann") }), {
    minLength: 1,
    maxLength: 6,
  });
  return users.map((list) => ({
    type,
    content:
      type === "text/csv"
        ? `email,name\r\n${list.map(({ email: to, name }) => `${to},"${name}"`).join("\r\n")}`
        : list.map((user) => JSON.stringify(user)).join("\n"),
  }));
}
