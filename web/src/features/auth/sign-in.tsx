import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { LogIn } from "lucide-react";
import { useState } from "react";
import { FailureNote } from "@/components/failure-note";
import { Card } from "@/features/auth/card";
import { beginSignIn, readProviders } from "@/features/auth/engine";
import { failureWords, reasonWords } from "@/features/auth/failures";
import { Notice } from "@/features/auth/notice";
import { safeReturnTo } from "@/lib/return-to";
import { wasSignedIn } from "@/lib/signed-in";
import { Button, buttonStyle } from "@/ui/button";
import { Skeleton } from "@/ui/skeleton";

interface SignInProps {
  error?: string | undefined;
  reason?: string | undefined;
  returnTo?: string | undefined;
}

/** The page that everybody comes in by. */
export function SignIn({ error, reason, returnTo }: SignInProps) {
  const providers = useQuery({ queryKey: ["providers"], queryFn: readProviders });
  const [busy, setBusy] = useState<string | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const failure = failureWords(error);
  const why = reasonWords(reason);

  async function begin(provider: string) {
    setBusy(provider);
    setFailed(null);
    try {
      location.assign(await beginSignIn(provider, safeReturnTo(returnTo)));
    } catch (thrown) {
      setFailed(thrown);
      setBusy(null);
    }
  }

  return (
    <Card title="Sign in" lead="See who your users are, and who is signed in where.">
      {failure ? <Notice tone="danger">{failure}</Notice> : null}
      {why && !failure ? <Notice tone="info">{why}</Notice> : null}
      {failure && wasSignedIn() ? (
        <Link to="/account" className={buttonStyle()}>
          Back to my identities
        </Link>
      ) : null}
      {failed ? <FailureNote error={failed} undone="Nobody was signed in." /> : null}
      <div className="grid gap-2">
        {providers.isPending ? <Skeleton className="h-10 rounded-md" /> : null}
        {providers.isError ? (
          <>
            <FailureNote error={providers.error} />
            <Button onClick={() => providers.refetch()}>Try again</Button>
          </>
        ) : null}
        {providers.data?.length === 0 ? (
          <p className="text-center text-fg-muted text-sm">
            No provider is set up. Name at least one in the setting{" "}
            <code className="font-mono">AUTH_PROVIDERS</code>.
          </p>
        ) : null}
        {providers.data?.map((provider, index) => (
          <Button
            key={provider.id}
            size="lg"
            tone={index === 0 ? "primary" : "secondary"}
            disabled={busy !== null}
            onClick={() => begin(provider.id)}
          >
            <LogIn aria-hidden="true" />
            <span className="truncate">
              {busy === provider.id ? "One moment…" : `Sign in with ${provider.name}`}
            </span>
          </Button>
        ))}
      </div>
    </Card>
  );
}
