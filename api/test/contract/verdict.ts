import { ERRORS, type ErrorCode } from "../../../shared/error-codes.ts";
import type { Problem } from "../../../shared/schemas/common.ts";
import { untold } from "../untold.ts";
import type { Ask } from "./asks.ts";
import type { ApiDocument, Operation } from "./document.ts";
import { SECRET } from "./world.ts";

/** RFC 6901 */
const POINTER = /^(\/([^~/]|~[01])*)*$/u;
/** Of a reply that does not end, or is long, its beginning tells enough. */
const READ_MAX = 200_000;

/** A reply with what of its body was read. */
export interface Reply {
  status: number;
  headers: Headers;
  text: string;
}

/** Reads a reply; of a stream its first piece. */
export async function readReply(response: Response): Promise<Reply> {
  const { status, headers, body } = response;
  let text = "";
  if (body !== null) {
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    const isEndless = headers.get("Content-Type") === "text/event-stream";
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      text += piece.value;
      if (isEndless || text.length > READ_MAX) break;
    }
    await reader.cancel();
  }
  return { status, headers, text };
}

/** What is wrong with a reply by the document, and by the promises that hold for every reply. Nothing where it is right. */
export function faultsOf(document: ApiDocument, ask: Ask, reply: Reply): string[] {
  const { status, headers, text } = reply;
  const faults: string[] = [];
  const { pathname } = new URL(ask.address, "http://localhost");
  const operation = document.operationAt(ask.method, pathname);
  const type = headers.get("Content-Type")?.split(";")[0] ?? "";

  if (status >= 500) faults.push("is a fault of the server");
  if (headers.get("Cache-Control")?.split(",")[0] !== "no-store") faults.push("may be stored");
  if (headers.get("X-Content-Type-Options") !== "nosniff") faults.push("may be sniffed");
  if (!headers.has("X-Request-Id")) faults.push("has no request id");
  const mayShowSecret = status === 201 && /^\/api\/keys(\/\d+\/rotate)?$/.test(pathname);
  if (SECRET.test(text) && !mayShowSecret) faults.push(`holds a secret: ${SECRET.exec(text)?.[0]}`);

  if (status >= 400) faults.push(...problemFaults(operation, reply, type));
  else if (operation === undefined) faults.push("is of no operation");
  else {
    faults.push(...replyFaults(document, operation, reply, type));
    faults.push(
      ...askFaults(document, operation, ask).map(
        (fault) => `was given to what is off the document: ${fault}`,
      ),
    );
  }
  return faults;
}

/** What is wrong with a request by the document: it must not be done. */
function askFaults(document: ApiDocument, operation: Operation, { address, headers, body }: Ask): string[] {
  const { searchParams } = new URL(address, "http://localhost");
  const known = operation.parameters.filter((parameter) => parameter.in === "query");
  const unknown = [...searchParams.keys()].filter((key) => !known.some(({ name }) => name === key));
  const inQuery = known.flatMap(({ name, schema }) => {
    const values: unknown[] = searchParams.getAll(name);
    const value =
      schema.type === "array" ? values : schema.type === "integer" ? Number(values[0]) : values[0];
    return values.length === 0 ? [] : document.faults(schema, value).map(({ error }) => `${name}: ${error}`);
  });
  const schema = operation.body?.content["application/json"]?.schema;
  const isJson = schema !== undefined && body !== null && body.length > 0 && "Content-Type" in headers;
  const inBody = isJson ? document.faults(schema, trimmed(parse(body))) : [];
  return [
    ...unknown,
    ...inQuery,
    ...inBody.map(({ instanceLocation, error }) => `${instanceLocation} ${error}`),
  ];
}

function parse(body: string | Uint8Array): unknown {
  return JSON.parse(
    new TextDecoder().decode(typeof body === "string" ? new TextEncoder().encode(body) : body),
  );
}

/** Texts are measured without the blanks around them. */
function trimmed(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, part) => (typeof part === "string" ? part.trim() : part));
}

function problemFaults(operation: Operation | undefined, reply: Reply, type: string): string[] {
  const { status, headers, text } = reply;
  if (type !== "application/problem+json") return [`is no problem but ${type}`];
  const problem = JSON.parse(text) as Problem;
  const faults: string[] = [];
  const expected = ERRORS[problem.code as ErrorCode];
  const known = operation?.errors ?? ["not_found", "method_not_allowed", "cross_site", "unauthenticated"];
  if (expected?.status !== status || problem.status !== status)
    faults.push(`is not the status of ${problem.code}`);
  if (!known.includes(problem.code)) faults.push(`has an undeclared code: ${problem.code}`);
  if (operation && !operation.responses[status]) faults.push("has an undeclared status");
  faults.push(...untold(problem).map((words) => `can be told in English only: ${words}`));
  if (problem.requestId !== headers.get("X-Request-Id")) faults.push("has another request's id");
  if (problem.code === "invalid_request") {
    const pointers = problem.errors?.map(({ pointer }) => pointer) ?? [];
    if (pointers.length === 0) faults.push("does not say where it is wrong");
    if (!pointers.every((pointer) => POINTER.test(pointer)))
      faults.push(`points nowhere: ${pointers.join(" ")}`);
  }
  return faults;
}

function replyFaults(document: ApiDocument, operation: Operation, reply: Reply, type: string): string[] {
  const content = operation.responses[reply.status]?.content;
  if (content === undefined) return ["has an undeclared status"];
  const media = content[type];
  if (media === undefined) return [`has an undeclared media type: ${type}`];
  const value: unknown = type === "application/json" ? JSON.parse(reply.text) : reply.text;
  return document
    .faults(media.schema, value)
    .map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`);
}
