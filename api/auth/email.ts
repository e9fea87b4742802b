/** What an address may hold: printable, no spaces, and none of the marks with which parsers are led astray. */
const ADDRESS = /^[^\s@"(),:;<>[\]\\\p{C}]+@[^\s@"'(),:;<>[\]\\\p{C}]+$/u;
const ADDRESS_MAX = 254;

/**
 * The form in which e-mail addresses are compared and stored, lower-cased; null where it is no single, plain address.
 * An address that Unicode's compatibility folding (NFKC) would change is refused and not folded: `ada＠evil.com@x.com`
 * and `ａda@example.com` are nobody's address and must not become somebody's.
 */
export function normalizeEmail(value: unknown): string | null {
  if (typeof value !== "string" || value.length > ADDRESS_MAX) return null;
  if (value.normalize("NFKC") !== value || !ADDRESS.test(value)) return null;
  return value.toLowerCase();
}
