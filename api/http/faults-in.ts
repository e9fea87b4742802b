import type { z } from "zod";
import { FAULT_CODES, type Fault, fault, faultWords } from "../../shared/faults.ts";

/** A fault and where it is. */
interface Placed {
  path: readonly PropertyKey[];
  fault: Fault;
}

/** What a schema has found wrong with an input, as faults of our closed list. */
export function faultsIn({ issues }: z.ZodError, input: unknown): Placed[] {
  return issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({ path: [...issue.path, key], fault: fault("unknownField") }))
      : [{ path: issue.path, fault: faultOf(issue, input) }],
  );
}

/** What JSON calls the types for which zod has names of its own. */
const JSON_TYPES: Readonly<Record<string, string>> = { record: "object", int: "integer" };

function faultOf(issue: z.core.$ZodIssue, input: unknown): Fault {
  const own = ownFault(issue);
  if (own !== null) return own;
  switch (issue.code) {
    case "invalid_type":
      if (isAbsent(input, issue.path)) return fault("missing");
      if (issue.path.length === 0) return fault("notObject");
      return fault("wrongType", JSON_TYPES[issue.expected] ?? issue.expected);
    case "invalid_value":
      return isAbsent(input, issue.path) ? fault("missing") : fault("notOneOf", ...issue.values.map(String));
    case "invalid_format":
      return formatFault(issue.format);
    case "too_small":
      return tooSmall(issue.origin, String(issue.minimum));
    case "too_big":
      return tooBig(issue.origin, String(issue.maximum));
    default:
      return fault("badForm");
  }
}

/** The fault that a check of ours names by itself: see `asFault`. */
function ownFault(issue: z.core.$ZodIssue): Fault | null {
  const code = FAULT_CODES.find((known) => known === issue.message);
  if (code === undefined) return null;
  const values: string[] = issue.code === "custom" ? (issue.params?.values ?? []) : [];
  return { code, values, detail: faultWords(code, values) };
}

const FORMATS: Readonly<Record<string, "badEmail" | "notHttps" | "notTime">> = {
  email: "badEmail",
  url: "notHttps", // no other address is taken
  datetime: "notTime",
};

function formatFault(format: string): Fault {
  return fault(FORMATS[format] ?? "badForm");
}

function tooSmall(origin: string, least: string): Fault {
  if (origin !== "string" && origin !== "array") return fault("tooSmall", least);
  if (least === "1") return fault("empty");
  return fault(origin === "string" ? "tooShort" : "tooFew", least);
}

function tooBig(origin: string, most: string): Fault {
  if (origin === "string") return fault("tooLong", most);
  return fault(origin === "array" ? "tooMany" : "tooBig", most);
}

/** Whether there is nothing at that place of the input, in an object that could have it. */
function isAbsent(input: unknown, path: readonly PropertyKey[]): boolean {
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((at, key) => (isObject(at) ? Reflect.get(at, key) : at), input);
  const [field] = path.slice(-1);
  return field !== undefined && isObject(parent) && !Object.hasOwn(parent, field);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
