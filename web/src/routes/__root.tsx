import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  type ErrorComponentProps,
  Link,
  Outlet,
  useRouter,
} from "@tanstack/react-router";
import { Compass } from "lucide-react";
import { ErrorState, State } from "@/components/states";
import { buttonStyle } from "@/ui/button";

export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFound,
  errorComponent: Broken,
});

function NotFound() {
  return (
    <main>
      <State
        isPage
        icon={Compass}
        title="There is no such page"
        actions={
          <Link to="/" className={buttonStyle()}>
            Go to the overview
          </Link>
        }
      >
        The address may be old, or mistyped.
      </State>
    </main>
  );
}

function Broken({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  return (
    <main>
      <ErrorState
        isPage
        error={error}
        onRetry={() => {
          reset();
          void router.invalidate();
        }}
      />
    </main>
  );
}
