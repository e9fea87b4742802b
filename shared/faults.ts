/** What tells something in a language: the values fill its gaps in their order. */
export type Words = (...values: string[]) => string;

/**
 * The closed list of what can be wrong with input, in a request or on a line of a file, each in words. What is wrong goes over
 * the wire with its code and with the values that the words name, so that it can be told in any language.
 */
export const FAULTS = {
  // the whole
  notJson: () => "is not well-formed JSON",
  notForm: () => "is not a well-formed form",
  notUtf8: () => "is not UTF-8",
  notObject: () => "is not an object",
  noField: () => "names no field",
  notExactlyOne: (...fields: string[]) =>
    `give ${fields.length > 2 ? "exactly one of" : "either"} ${anyOf(fields)}`,
  noCondition: () => "has no condition: say everyone if that is meant",

  // a file of users
  openQuote: () => "has a quote that is never closed",
  strayQuote: () => "has a quote inside an unquoted cell",
  textAfterQuote: () => "has text after a closing quote",
  unknownColumns: (names: string, known: string) => `names unknown columns (${names}); known are ${known}`,
  repeatedColumn: () => "names a column twice",
  noEmailColumn: () => "lacks the column email",
  cellCount: (found: string, wanted: string) => `has ${found} cells where the header has ${wanted}`,
  repeatedEmail: (line: string) => `is on line ${line} already`,
  emailTaken: () => "is another user's already",
  badTime: () => "must be true, false or a time in ISO 8601",

  // any field
  unknownField: () => "is not known here",
  missing: () => "is missing",
  wrongType: (wanted: string) => `must be ${/^[aio]/.test(wanted) ? "an" : "a"} ${wanted}`,
  notOneOf: (...allowed: string[]) => `must be ${allowed.length > 1 ? "one of " : ""}${allowed.join(", ")}`,
  empty: () => "must not be empty",
  tooShort: (least: string) => `must have at least ${least} characters`,
  tooLong: (most: string) => `must have at most ${most} characters`,
  tooFew: (least: string) => `must have at least ${least} entries`,
  tooMany: (most: string) => `must have at most ${most} entries`,
  tooSmall: (least: string) => `must be at least ${least}`,
  tooBig: (most: string) => `must be at most ${most}`,
  tooManyBytes: (most: string) => `must have at most ${most} bytes as JSON`,
  nullCharacter: () => "must not hold the character U+0000",
  badName: () => "is no name for a field",
  badForm: () => "does not have the form that is asked for",

  // fields of one meaning
  badEmail: () => "must be a single, plain e-mail address",
  notHttps: () => "must be an https address",
  notTime: () => "must be a time in ISO 8601 with its offset, such as 2026-11-20T09:00:00Z",
  notFuture: () => "must lie in the future",
  endWithoutBan: () => "only a ban has an end",
  notId: () => "must be a positive whole number",
  notEventId: () => "must be the id of an event",
  notAddress: () => "must be an address or a CIDR block",
  notCountry: () => "must be two capital letters",
  notEncoded: () => "must be percent-encoded, as in an address",
  notOwnPath: () => "must be a path of this Rollcall",
  sameUser: () => "is the same user",
  foreignCursor: () => "does not belong to this list and these filters: start again without it",
  badIdempotencyKey: () => "must be 1 to 255 visible ASCII characters",
  badEntityTags: () => 'must be * or entity tags in double quotes, separated by commas: "…", "…"',
} satisfies Record<string, Words>;

export type FaultWords = typeof FAULTS;
export type FaultCode = keyof FaultWords;
type FaultValues<Code extends FaultCode> = Parameters<FaultWords[Code]>;

export const FAULT_CODES = Object.keys(FAULTS) as [FaultCode, ...FaultCode[]];

/** Something that is wrong, in code and in words. */
export interface Fault {
  code: FaultCode;
  /** what the words name */
  values: string[];
  detail: string;
}

/** A fault with its words. */
export function fault<Code extends FaultCode>(code: Code, ...values: FaultValues<Code>): Fault {
  return { code, values, detail: faultWords(code, values) };
}

/** A fault in words; a code that is none stands for itself. */
export function faultWords(code: string, values: readonly string[]): string {
  const words: Readonly<Record<string, Words>> = FAULTS;
  return Object.hasOwn(words, code) ? (words[code]?.(...values) ?? code) : code;
}

/** How a schema says which fault its check finds, where zod has no kind of its own for it: the code takes the message's place. */
export function asFault<Code extends FaultCode>(code: Code, ...values: FaultValues<Code>) {
  return { error: code, params: { values } };
}

function anyOf(names: readonly string[]): string {
  const last = names.length - 1;
  return [names.slice(0, last).join(", "), names[last]].join(names.length > 2 ? " and " : " or ");
}
