import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  type ErrorComponentProps,
  Link,
  Outlet,
  useRouter,
} from "@tanstack/react-router";
import CircleAlert from "lucide-react/icons/circle-exclamation-point";
import { ErrorState, State } from "@/components/states";
import { words } from "@/messages/en/shell";
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
        icon={CircleAlert}
        title={words.noSuchPage}
        actions={
          <Link to="/" className={buttonStyle()}>
            {words.toOverview}
          </Link>
        }
      >
        {words.noSuchPageWhy}
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
