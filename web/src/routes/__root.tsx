import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, Link, Outlet } from "@tanstack/react-router";
import { Compass } from "lucide-react";
import { ErrorState, State } from "@/components/states";
import { buttonStyle } from "@/ui/button";

export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFound,
  errorComponent: ({ error, reset }) => <ErrorState error={error} onRetry={reset} />,
});

function NotFound() {
  return (
    <State
      icon={Compass}
      title="There is no such page"
      actions={
        <Link to="/users" className={buttonStyle()}>
          Go to users
        </Link>
      }
    >
      The address may be old, or mistyped.
    </State>
  );
}
