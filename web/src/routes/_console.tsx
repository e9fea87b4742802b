import { useQuery } from "@tanstack/react-query";
import { createFileRoute, notFound, Outlet, redirect, rootRouteId } from "@tanstack/react-router";
import { MeProvider } from "@/components/me";
import { meQuery } from "@/features/shell/me-query";
import { Shell } from "@/features/shell/shell";
import { isSignedOut } from "@/lib/api-error";
import { reasonToSignIn } from "@/lib/signed-in";

export const Route = createFileRoute("/_console")({
  beforeLoad: async ({ context, location, matches }) => {
    try {
      return { me: await context.queryClient.ensureQueryData(meQuery) };
    } catch (error) {
      if (!isSignedOut(error)) throw error;
      // Nobody has to sign in to be told that there is nothing.
      if (matches.at(-1)?.routeId === "/_console/$") throw notFound({ routeId: rootRouteId });
      throw redirect({
        to: "/sign-in",
        search: { reason: reasonToSignIn(), returnTo: location.href },
        replace: true,
      });
    }
  },
  component: Frame,
});

function Frame() {
  const known = Route.useRouteContext({ select: ({ me }) => me });
  const { data: me = known } = useQuery(meQuery);
  return (
    <MeProvider value={me}>
      <Shell me={me}>
        <Outlet />
      </Shell>
    </MeProvider>
  );
}
