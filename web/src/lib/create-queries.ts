import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { failureOf, isSignedOut } from "@/lib/api-error";
import { rememberSignedIn } from "@/lib/signed-in";
import type { Me } from "../../../shared/schemas/me.ts";

/** The cache of everything asked for. `onSignedOut` is called when an answer shows that the session is over. */
export function createQueries(onSignedOut: () => void): QueryClient {
  const leave = (error: Error) => {
    if (!isSignedOut(error)) return;
    onSignedOut();
    // What one operator saw is not for the next one. What the sign-in page asks for is nobody's, and may be on its way.
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "providers" });
    client.getMutationCache().clear();
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        // The first look at who is asking belongs to the route, which sends him to sign in by itself.
        if (query.queryKey[0] !== "me" || query.state.data !== undefined) leave(error);
      },
      onSuccess: (data, query) => {
        if (query.queryKey[0] === "me") rememberSignedIn((data as Me).role);
      },
    }),
    mutationCache: new MutationCache({ onError: leave }),
    defaultOptions: {
      queries: {
        // Long enough for what a route has asked for before its screen is drawn. Whoever comes back to a screen sees what is true now.
        staleTime: 2_000,
        // An answer that says no will say no again; silence or an overload may pass.
        retry: (failures, error) => failures < 2 && [0, 503].includes(failureOf(error).status),
        retryDelay: 600,
      },
    },
  });
  return client;
}
