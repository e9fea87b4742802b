import { type OutputUnit, type Schema, Validator } from "@cfworker/json-schema";
import { request } from "../operator.ts";

/** A parameter of an operation, as the OpenAPI document describes it. */
export interface Parameter {
  name: string;
  in: "path" | "query" | "header";
  required?: boolean;
  schema: Schema;
}

type Content = Record<string, { schema: Schema }>;

/** What the document says of one method of one path, references resolved. */
export interface Operation {
  method: string;
  path: string;
  parameters: Parameter[];
  body: { required: boolean; content: Content } | null;
  responses: Record<string, { content: Content }>;
  /** the codes of its errors */
  errors: string[];
  /** whether no key may do it */
  sessionOnly: boolean;
}

interface Referring {
  $ref?: string;
}

interface RawOperation {
  parameters?: (Parameter & Referring)[];
  requestBody?: { required?: boolean; content: Content } & Referring;
  responses: Record<string, { content?: Content } & Referring>;
  security?: Record<string, string[]>[];
  "x-errors": string[];
}

/** The document that the Worker serves, with a validator for whatever it describes. */
export class ApiDocument {
  readonly operations: Operation[];
  readonly #validators = new Map<Schema, Validator>();

  constructor(readonly root: { paths: Record<string, Record<string, RawOperation>>; components: object }) {
    this.operations = Object.entries(root.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, raw]) => this.#operation(method.toUpperCase(), path, raw)),
    );
  }

  /** The document as anybody may fetch it. */
  static async fetch(): Promise<ApiDocument> {
    return new ApiDocument(await (await request("GET", "/api/openapi.json")).json());
  }

  #operation(method: string, path: string, raw: RawOperation): Operation {
    const body = raw.requestBody && this.resolve(raw.requestBody);
    return {
      method,
      path,
      parameters: (raw.parameters ?? []).map((parameter) => this.resolve(parameter)),
      body: body ? { required: body.required ?? false, content: body.content } : null,
      responses: Object.fromEntries(
        Object.entries(raw.responses).map(([status, response]) => [
          status,
          { content: this.resolve(response).content ?? {} },
        ]),
      ),
      errors: raw["x-errors"],
      sessionOnly: raw.security !== undefined && !raw.security.some((scheme) => "apiKey" in scheme),
    };
  }

  /** What a reference stands for; anything else as it is. */
  resolve<T extends Referring>(value: T): T {
    if (value.$ref === undefined) return value;
    const parts = value.$ref.replace(/^#\//, "").split("/");
    return parts.reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], this.root) as T;
  }

  /** What is wrong with a value by a schema of the document; nothing where it is valid. */
  faults(schema: Schema, value: unknown): OutputUnit[] {
    let validator = this.#validators.get(schema);
    if (!validator) {
      validator = new Validator({ ...schema, components: this.root.components }, "2020-12", false);
      this.#validators.set(schema, validator);
    }
    return validator.validate(value).errors;
  }

  /** The operation that a path belongs to, a literal part before a parameter; undefined where there is none. */
  operationAt(method: string, pathname: string): Operation | undefined {
    return this.operations
      .filter((operation) => operation.method === method && patternOf(operation.path).test(pathname))
      .sort((a, b) => a.path.split("{").length - b.path.split("{").length)[0];
  }
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(".", "\\.").replaceAll(/\{[^}]+\}/g, "[^/]+")}$`);
}
