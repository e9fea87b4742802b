import type { Schema } from "@cfworker/json-schema";
import fc, { type Arbitrary } from "fast-check";
import type { ApiDocument } from "./document.ts";
import { EXTRA_FIELDS, NASTY_VALUES } from "./nasty.ts";
import type { World } from "./world.ts";

/** Where values come from: the document says their form, the world which ids there are. */
export interface Source {
  document: ApiDocument;
  world: World;
  /** whether something else than what the schema asks for may come at any place */
  wild: boolean;
}

/** One of a list that is filled only when the value is drawn; a word that nothing has where it is empty. */
function pick(list: () => readonly string[]): Arbitrary<string> {
  return fc.nat(1_000).map((n) => {
    const all = list();
    return all[n % Math.max(1, all.length)] ?? "1";
  });
}

const soon = fc
  .integer({ min: 60, max: 10_000_000 })
  .map((s) => new Date(Date.now() + s * 1000).toISOString());
const whenever = fc.date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true });

/** Values for fields of which the schema says less than what they mean. */
function meaning(name: string, { world }: Source): Arbitrary<unknown> | null {
  const userId = pick(() => world.people.map((person) => person.userId));
  switch (name) {
    case "userId":
    case "into":
    case "from":
    case "userIds":
      return userId;
    case "actorId":
      return fc.oneof(
        userId,
        pick(() => world.keyIds),
      );
    case "sessionId":
      return pick(() => world.people.map((person) => person.sessionId));
    case "after":
      return pick(() => world.eventIds);
    case "cursor":
      return pick(() => world.cursors);
    case "provider":
      return fc.constantFrom("dev", "acme", "github");
    case "ip":
    case "allowedIps":
      return fc.oneof(fc.ipV4(), fc.ipV6(), fc.constantFrom("192.0.2.0/24", "2001:db8::/32", "0.0.0.0/0"));
    case "email":
      return fc.oneof(
        fc.uuid().map((id) => `${id}@Example.com`),
        fc.emailAddress(),
        userId.map((id) => `${id}@example.com`),
      );
    case "image":
      return fc.webUrl({ validSchemes: ["https"] });
    case "until":
    case "expiresAt":
      return fc.oneof(
        soon,
        soon,
        whenever.map((date) => date.toISOString()),
      );
    default:
      return null;
  }
}

function textOf(schema: Schema): Arbitrary<string> {
  const { minLength = 0, maxLength = 200, pattern, format } = schema;
  if (format === "date-time") {
    return fc.oneof(
      whenever.map((date) => date.toISOString()),
      whenever.map((date) => date.toISOString().replace("Z", "+02:00")),
    );
  }
  if (pattern !== undefined)
    return fc.stringMatching(new RegExp(pattern), { maxLength: Math.min(maxLength, 60) });
  const length = { minLength: Math.max(minLength, 1), maxLength: Math.min(maxLength, 60) };
  return fc
    .oneof(fc.string(length), fc.string({ ...length, unit: "grapheme" }))
    .map((text) => (text.trim() === "" || text.includes("\0") ? "words" : text.slice(0, maxLength)));
}

/** Values of a schema of the document; where `source.wild`, now and then others. `name` is the field's. */
export function valuesOf(schema: Schema, name: string, source: Source): Arbitrary<unknown> {
  const right = rightValuesOf(source.document.resolve(schema as Schema & { $ref?: string }), name, source);
  if (!source.wild) return right;
  return fc.oneof(
    { weight: 8, arbitrary: right },
    { weight: 1, arbitrary: fc.constantFrom(...NASTY_VALUES) },
  );
}

function rightValuesOf(schema: Schema, name: string, source: Source): Arbitrary<unknown> {
  const options: Schema[] = schema.anyOf ?? schema.oneOf ?? [];
  if (options.length > 0) return fc.oneof(...options.map((option) => valuesOf(option, name, source)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const types = [schema.type ?? "object"].flat();
  if (types.length > 1) {
    return fc.oneof(...types.map((type) => rightValuesOf({ ...schema, type }, name, source)));
  }
  switch (types[0]) {
    case "null":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    case "integer":
    case "number":
      return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 1_000_000 });
    case "array":
      return fc.array(valuesOf((schema.items ?? {}) as Schema, name, source), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 5, 5),
      });
    case "string":
      return meaning(name, source) ?? textOf(schema);
    default:
      return objectOf(schema, source);
  }
}

/** Fields of which only one may be given, which a schema of fields cannot say. */
const EITHER = [
  ["userIds", "filter", "everyone"],
  ["filter", "everyone"],
  ["into", "from"],
];

/** With one of the fields that exclude each other, and without an end of what is no ban. */
function oneOfEach(value: Record<string, unknown>, n: number): Record<string, unknown> {
  const fields = EITHER.find((names) => names.every((name) => name in value));
  const rest = Object.entries(value).filter(
    ([key]) => !fields?.includes(key) || key === fields[n % fields.length],
  );
  return Object.fromEntries(
    rest.filter(([key]) => key !== "until" || !("kind" in value) || value.kind === "ban"),
  );
}

function objectOf(schema: Schema, source: Source): Arbitrary<unknown> {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>);
  if (properties.length === 0)
    return fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4 });
  const fields = Object.fromEntries(properties.map(([key, value]) => [key, valuesOf(value, key, source)]));
  const required = schema.required ?? [];
  const exclusive = EITHER.find((names) => names.every((name) => name in fields)) ?? [];
  const right = fc
    .tuple(fc.record(fields, { requiredKeys: [...required, ...exclusive] }), fc.nat(5))
    .map(([value, n]) => oneOfEach(value as Record<string, unknown>, n));
  if (!source.wild) return right;
  const less = fc.record(fields, { requiredKeys: [] });
  const more = fc
    .tuple(right, fc.constantFrom(...EXTRA_FIELDS), fc.constantFrom(...NASTY_VALUES))
    .map(([value, key, extra]) => withField(value, key, extra));
  return fc.oneof(
    { weight: 6, arbitrary: right },
    { weight: 1, arbitrary: less },
    { weight: 1, arbitrary: more },
  );
}

/** With a field of any name, `__proto__` too. */
function withField(value: object, key: string, extra: unknown): object {
  return Object.defineProperty({ ...value }, key, {
    value: extra,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
