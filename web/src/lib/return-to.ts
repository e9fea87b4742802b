/** The path to come back to, if it is one of this console's own; otherwise "/". Never another site's address. */
export function safeReturnTo(path: string | undefined): string {
  if (!path || !/^\/(?![/\\])/.test(path)) return "/";
  const url = new URL(path, "http://rollcall.invalid");
  if (url.origin !== "http://rollcall.invalid" || /^\/(sign-in|sign-out|auth|api)(\/|$)/.test(url.pathname))
    return "/";
  return url.pathname + url.search + url.hash;
}
