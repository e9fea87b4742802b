import { createFileRoute } from "@tanstack/react-router";
import { SignIn } from "@/features/auth/sign-in";
import { text } from "@/lib/search";

interface SignInSearch {
  error?: string | undefined;
  reason?: string | undefined;
  returnTo?: string | undefined;
}

export const Route = createFileRoute("/sign-in")({
  validateSearch: (search: Record<string, unknown>): SignInSearch => ({
    error: text(search.error, 64),
    reason: text(search.reason, 64),
    returnTo: text(search.returnTo, 2048),
  }),
  component: () => <SignIn {...Route.useSearch()} />,
});
