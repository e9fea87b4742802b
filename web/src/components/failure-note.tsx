import { Link, useLocation } from "@tanstack/react-router";
import { CircleAlert } from "lucide-react";
import { RequestId } from "@/components/states";
import { failureOf } from "@/lib/api-error";

/** What went wrong, where it went wrong: inside a dialog, above a list that is kept. */
export function FailureNote({ error, undone }: { error: unknown; undone?: string }) {
  const failure = failureOf(error);
  return (
    <div role="alert" className="flex gap-2 rounded-md bg-danger-surface px-3 py-2 text-danger text-sm">
      <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0">
        <p className="font-medium">{failure.title}</p>
        <p>{failure.detail}</p>
        {failure.errors.map((one) => (
          <p key={one.pointer + one.detail}>
            <code className="font-mono text-xs">{one.pointer}</code> {one.detail}
          </p>
        ))}
        {failure.code === "reauthentication_required" ? <SignInAgain /> : null}
        {undone && failure.code !== "offline" ? <p>{undone}</p> : null}
        <RequestId id={failure.requestId} />
      </div>
    </div>
  );
}

/** The way to a fresh sign-in, and back to here. */
function SignInAgain() {
  const href = useLocation({ select: (location) => location.href });
  return (
    <Link
      to="/sign-in"
      search={{ reason: "sign-in-again", returnTo: href }}
      className="w-fit font-medium underline"
    >
      Sign in again
    </Link>
  );
}
