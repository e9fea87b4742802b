/**
 * The path of this Rollcall that an address given by a browser stands for, or null where it is another site's, no web
 * address, or one of the engine's own. `//host`, `/\host` and what hides a line break in it lead elsewhere.
 */
export function ownPath(address: string, origin: string): string | null {
  if (/[\p{Cc}\\]/u.test(address)) return null;
  const isPath = address.startsWith("/");
  const url = URL.parse(address, isPath ? origin : undefined);
  if (url?.origin !== origin || url.username !== "" || url.password !== "") return null;
  // the path itself may begin with two slashes, which a browser would take for a host
  if (url.pathname.startsWith("//") || /^\/(auth|api)(\/|$)/i.test(url.pathname)) return null;
  return url.pathname + url.search + url.hash;
}
