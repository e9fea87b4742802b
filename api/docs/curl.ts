import type { Media, Route } from "./document.ts";

/** Quotes a text for a POSIX shell. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** The request of an operation as a command line, with its example. */
export function curlOf({ method, path, operation }: Route, origin: string): string {
  const { parameters = [], requestBody } = operation;
  const filled = parameters
    .filter((parameter) => parameter.in === "path")
    .reduce((text, { name, schema }) => text.replace(`{${name}}`, exampleOf(schema.examples, name)), path);
  const headers = ["Authorization: Bearer $ROLLCALL_KEY"];
  if (parameters.some(({ name }) => name === "Idempotency-Key")) headers.push("Idempotency-Key: $(uuidgen)");
  const [type, media] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  return [
    `curl${method === "GET" ? "" : ` -X ${method}`} ${quote(origin + filled)}`,
    ...headers.map((header) => `-H "${header}"`),
    ...(type === undefined ? [] : [`-H ${quote(`Content-Type: ${type}`)}`]),
    ...(media === undefined ? [] : [bodyOf(media)]),
  ].join(" \\\n  ");
}

function exampleOf(examples: unknown[] | undefined, name: string): string {
  return encodeURIComponent(String(examples?.[0] ?? name));
}

function bodyOf({ example }: Media): string {
  return typeof example === "string" ? "--data-binary @users.csv" : `-d ${quote(JSON.stringify(example))}`;
}
