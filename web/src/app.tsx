import { CSPProvider } from "@base-ui/react/csp-provider";
import { QueryClientProvider } from "@tanstack/react-query";
import { createRouter, RouterProvider } from "@tanstack/react-router";
import { forgetAsked } from "@/lib/asked";
import { createQueries } from "@/lib/create-queries";
import { parseSearch, stringifySearch } from "@/lib/search";
import { reasonToSignIn } from "@/lib/signed-in";
import { routeTree } from "@/route-tree.gen";

const queryClient = createQueries(function leave() {
  const { pathname, href } = router.state.location;
  // Several queries may fail at once; only the first one leads away.
  if (pathname === "/sign-in") return;
  void router.navigate({ to: "/sign-in", search: { reason: reasonToSignIn(), returnTo: href } });
});

const router = createRouter({
  routeTree,
  context: { queryClient },
  parseSearch,
  stringifySearch,
  // What no screen knows is left out of the address: it would be asked of the API, which refuses it.
  search: { strict: true },
  defaultPreload: "intent",
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  scrollToTopSelectors: ["#main"],
});

router.subscribe("onBeforeNavigate", ({ fromLocation }) => {
  if (fromLocation) forgetAsked();
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

/** The whole console. */
export function App() {
  return (
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </CSPProvider>
  );
}
