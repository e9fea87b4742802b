import { queryOptions } from "@tanstack/react-query";
import { api, call } from "@/lib/client";

declare global {
  interface Window {
    /** what the page asked before this code was there: public/first.js */
    askedWhoIsIn?: ReturnType<typeof api.me.$get>;
  }
}

/** The question that the page has asked already, once, or a new one. */
function askWhoIsIn() {
  const asked = window.askedWhoIsIn;
  delete window.askedWhoIsIn;
  return asked ?? api.me.$get();
}

/** Who is signed in. Asked again now and then, since a role can be taken away at any time. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: () => call(askWhoIsIn()),
  staleTime: 30_000,
  refetchInterval: 60_000,
});
