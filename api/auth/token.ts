/** A session token: 256 random bits, base64url. */
export function newToken(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Whether a cookie can be one of our tokens at all. A stored `rc1.…` never is: stealing the table opens nothing. */
export function isToken(value: string): boolean {
  return TOKEN.test(value);
}

/** The form in which `sessions.sessionToken` holds a token: `rc1.` and the base64url of its SHA-256. */
export async function hashToken(token: string): Promise<string> {
  return `rc1.${await sha256(token)}`;
}

/** base64url of the SHA-256 of bytes, or of a text in UTF-8. */
export async function sha256(data: string | ArrayBuffer): Promise<string> {
  const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
  return base64url(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
