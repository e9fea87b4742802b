/** A value of an Auth.js table as text, whatever an app put there; BLOBs, which no known app stores, become hex. */
export function foreignText(value: unknown): string {
  if (typeof value === "string") return value;
  if (value === null || value === undefined) return "";
  return Array.isArray(value) ? value.slice(0, 64).map(hexByte).join("") : String(value);
}

function hexByte(byte: unknown): string {
  return Number(byte).toString(16).padStart(2, "0");
}
