/**
 * Readers of search parameters. The URL is typed by people and by other programs: what is not understood is left out
 * rather than refused, so that a bookmark from an older console still opens.
 */
export function text(value: unknown, max = 512): string | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const trimmed = String(value).trim();
  return trimmed === "" || trimmed.length > max ? undefined : trimmed;
}

/** The value if it is one of the options. */
export function oneOf<const T extends string>(value: unknown, options: readonly T[]): T | undefined {
  return options.find((option) => option === value);
}

/** The values that are among the options, once each; undefined when there is none. */
export function someOf<const T extends string>(value: unknown, options: readonly T[]): T[] | undefined {
  const given = [value].flat();
  const known = options.filter((option) => given.includes(option));
  return known.length > 0 ? known : undefined;
}

/** A moment as ISO UTC. */
export function moment(value: unknown): string | undefined {
  const ms = typeof value === "string" ? Date.parse(value) : Number.NaN;
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
}

/** The parameters of a query string, as texts; one that is given several times is a list. */
export function parseSearch(query: string): Record<string, string | string[]> {
  const found = new Map<string, string | string[]>();
  for (const [key, value] of new URLSearchParams(query)) {
    const before = found.get(key);
    found.set(key, before === undefined ? value : [before, value].flat());
  }
  return Object.fromEntries(found);
}

/** The query string of parameters, with its "?"; lists are repeated, what is undefined is left out. */
export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    for (const one of [value].flat()) {
      if (one !== undefined && one !== null && one !== "") params.append(key, String(one));
    }
  }
  const query = params.toString();
  return query ? `?${query}` : "";
}
