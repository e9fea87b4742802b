import { globSync } from "node:fs";
import type { RouteConfig } from "@hono/zod-openapi";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import spectral, { type RulesetDefinition } from "@stoplight/spectral-core";
import rulesets from "@stoplight/spectral-rulesets";
import { beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { endpoints } from "../../api/app.ts";
import { readDocument } from "./document.ts";

interface Media {
  schema: object;
  example?: unknown;
}
interface Operation {
  operationId: string;
  summary: string;
  description: string;
  parameters?: { name: string; in: string; description?: string }[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, { content: Record<string, Media> }>;
}
interface Document {
  components: {
    schemas: Record<string, { properties?: Record<string, { description?: string; $ref?: string }> }>;
  };
  paths: Record<string, Record<string, Operation>>;
}

let text: string;
let document: Document;
beforeAll(async () => {
  text = await readDocument();
  document = JSON.parse(text);
});

const operations = () => Object.values(document.paths).flatMap((methods) => Object.values(methods));

async function redocly(source: string): Promise<string[]> {
  const config = await createConfig({ extends: ["recommended"] });
  const problems = await lintFromString({ source, config, absoluteRef: "openapi.json" });
  return problems.map(({ ruleId, message, location }) => `${ruleId} ${location[0]?.pointer}: ${message}`);
}

async function spectralOas(source: unknown): Promise<string[]> {
  const linter = new spectral.Spectral();
  linter.setRuleset({ extends: [[rulesets.oas as RulesetDefinition, "recommended"]] });
  const found = await linter.run(source as Record<string, unknown>);
  return found.map(({ code, path, message }) => `${code} ${path.join("/")}: ${message}`);
}

describe("the rules of others", () => {
  it("keeps Redocly's recommended ones, warnings included", async () => {
    expect(await redocly(text)).toEqual([]);
  });

  it("keeps Spectral's recommended ones, warnings included", { timeout: 60_000 }, async () => {
    expect(await spectralOas(document)).toEqual([]);
  });

  it("would be told of a breach by both", async () => {
    const [path = "", methods] = Object.entries(document.paths)[0] ?? [];
    const { operationId: _, ...nameless } = Object.values(methods ?? {})[0] ?? operations()[0] ?? {};
    const broken = { ...document, paths: { [path]: { get: nameless } }, components: {} };
    const rules = [...(await redocly(JSON.stringify(broken))), ...(await spectralOas(broken))];
    expect(rules.filter((rule) => rule.startsWith("operation-operationId "))).toHaveLength(2);
  });
});

describe("every operation", () => {
  it("is named after its verb's file, and none like another", () => {
    const verbs = globSync("api/*/*.ts", { cwd: new URL("../../", import.meta.url) }).map((path) =>
      (/(\w[\w-]*)\.ts$/.exec(path)?.[1] ?? "").replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase()),
    );
    const names = operations().map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
    // one verb serves the sessions of the caller, of one user and of all
    expect(names.filter((name) => !verbs.includes(name))).toEqual(["listMySessions", "listUserSessions"]);
  });

  it("says what it is for, and what each parameter and field means", () => {
    for (const { operationId, summary, description, parameters = [] } of operations()) {
      expect([summary, description], operationId).not.toContain("");
      for (const parameter of parameters)
        expect(parameter.description, `${operationId} ${parameter.name}`).toMatch(/\w/);
    }
    for (const [name, { properties = {} }] of Object.entries(document.components.schemas)) {
      for (const [field, schema] of Object.entries(properties))
        expect(schema.description ?? schema.$ref, `${name}.${field}`).toMatch(/\w/);
    }
  });

  it("shows a request and a reply", () => {
    for (const { operationId, requestBody, responses } of operations()) {
      const wanted = Object.entries(responses).filter(([status]) => status.startsWith("2"));
      const media = [
        ...Object.values(requestBody?.content ?? {}),
        ...wanted.flatMap(([, { content }]) => Object.values(content)),
      ];
      for (const { example } of media) expect(example, operationId).toBeDefined();
    }
  });
});

describe("every example", () => {
  const routes = endpoints.map(({ route }): RouteConfig => route);
  it.each(routes)("of $operationId is what its schema takes", ({ request, responses }) => {
    const contents = [
      request?.body?.content,
      ...Object.values(responses).map((reply) => "content" in reply && reply.content),
    ];
    const media = contents.flatMap((content) => Object.values(content || {})) as {
      schema: z.ZodType;
      example?: unknown;
    }[];
    const shown = media.filter(({ example }) => example !== undefined);
    expect(shown.length).toBeGreaterThan(0);
    for (const { schema, example } of shown) expect(schema.safeParse(example).error).toBeUndefined();
  });
});
