/** A new id for a request: a UUID of version 7, so that it says when the request came and its events are found by that. */
export function newRequestId(now = Date.now()): string {
  const time = now.toString(16).padStart(12, "0");
  const random = crypto.randomUUID();
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`;
}

/** When a request came, in Unix milliseconds; null for an id that does not say so. */
export function timeOfRequestId(id: string): number | null {
  const match = id.match(/^([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  return match === null ? null : Number.parseInt(`${match[1]}${match[2]}`, 16);
}
