import { createFileRoute } from "@tanstack/react-router";
import { SignIn } from "@/features/auth/sign-in";
import { text } from "@/lib/search";

export interface SignInSearch {
  error?: string | undefined;
  /** of the sign-in that failed */
  requestId?: string | undefined;
  reason?: string | undefined;
  returnTo?: string | undefined;
}

export const Route = createFileRoute("/sign-in")({
  validateSearch: (search: Record<string, unknown>): SignInSearch => ({
    error: text(search.error, 64),
    requestId: text(search.requestId, 64),
    reason: text(search.reason, 64),
    // The engine calls it by its own name when it sends somebody here.
    returnTo: text(search.returnTo ?? search.callbackUrl, 2048),
  }),
  component: () => <SignIn {...Route.useSearch()} />,
});
