/** Unix milliseconds of ours as the wire has them; null where there are none. */
export function isoTime(ms: number | null): string | null {
  if (ms === null) return null;
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? null : isoWithinYears(date);
}

/**
 * A time that an app wrote into an Auth.js table: ISO text as a rule, milliseconds with some adapters. Null for what
 * cannot be read.
 */
export function foreignTime(value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null;
  const text = String(value);
  return isoTime(/^\d+(\.0)?$/.test(text) ? Number(text) : Date.parse(text));
}

/** Years of more than four digits have another ISO form, which the contract does not know. */
function isoWithinYears(date: Date): string | null {
  const year = date.getUTCFullYear();
  return year >= 0 && year <= 9999 ? date.toISOString() : null;
}
