declare global {
  interface Window {
    /** answers that the page asked for before this code was there, by path and sorted query: public/first.js */
    asked?: Map<string, Promise<Response>>;
  }
}

/**
 * `fetch`, but an answer that the page has asked for already is taken instead of asking again, once. Whatever is changed may
 * have made the others untrue.
 */
export const fetchOnce: typeof fetch = (input, init) => {
  if ((init?.method ?? "GET") !== "GET") forgetAsked();
  const url = new URL(input instanceof Request ? input.url : input, window.location.origin);
  url.searchParams.sort();
  const path = url.pathname + url.search;
  const answer = window.asked?.get(path);
  window.asked?.delete(path);
  return answer ?? fetch(input, init);
};

/** What was asked for the address that was opened is not for another one. */
export function forgetAsked(): void {
  window.asked?.clear();
}
