const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A request's id as the trail keeps it: the 16 bytes of a UUID, twenty less than its text; any other id as it stands. */
export function packRequestId(id: string | null): Uint8Array | string | null {
  if (id === null || !UUID.test(id)) return id;
  const digits = id.replaceAll("-", "");
  return Uint8Array.from({ length: 16 }, (_, i) => Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16));
}

/** A request's id in its usual form, from what the trail keeps. */
export function unpackRequestId(kept: ArrayLike<number> | string | null): string | null {
  if (kept === null || typeof kept === "string") return kept;
  const digits = Array.from(kept, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [0, 8, 12, 16, 20].map((at, i, all) => digits.slice(at, all[i + 1])).join("-");
}
