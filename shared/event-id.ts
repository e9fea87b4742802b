/** Start of the id epoch, 2020-01-01T00:00:00Z, in Unix milliseconds. */
export const ID_EPOCH = 1_577_836_800_000;
/** Ids made within one millisecond count up from `ms × 4096`. */
export const IDS_PER_MS = 4096;

/** The Unix milliseconds at which an id (of an event, a user's or session's row) was made. */
export function timeOfId(id: number): number {
  return Math.floor(id / IDS_PER_MS) + ID_EPOCH;
}

/** The smallest id that can be made at the given Unix milliseconds. */
export function firstIdAt(ms: number): number {
  return (ms - ID_EPOCH) * IDS_PER_MS;
}
