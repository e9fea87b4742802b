import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { FailureNote } from "@/components/failure-note";
import { ProviderMark } from "@/components/provider-mark";
import { RequestId } from "@/components/states";
import { Card } from "@/features/auth/card";
import { beginSignIn, readProviders } from "@/features/auth/engine";
import { failureWords, reasonWords } from "@/features/auth/failures";
import { Notice } from "@/features/auth/notice";
import { kindOf } from "@/lib/lookup";
import { safeReturnTo } from "@/lib/return-to";
import { wasSignedIn } from "@/lib/signed-in";
import { useComeBack } from "@/lib/use-come-back";
import { words } from "@/messages/en/auth";
import { words as common } from "@/messages/en/common";
import { Button, buttonStyle } from "@/ui/button";
import { Skeleton } from "@/ui/skeleton";

interface SignInProps {
  error?: string | undefined;
  requestId?: string | undefined;
  reason?: string | undefined;
  returnTo?: string | undefined;
}

/** The page that everybody comes in by. */
export function SignIn({ error, requestId, reason, returnTo }: SignInProps) {
  const providers = useQuery({ queryKey: ["providers"], queryFn: readProviders });
  const [busy, setBusy] = useState<string | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  // Back from the provider, without having signed in there.
  useComeBack(() => setBusy(null));
  const failure = failureWords(error);
  // Whoever sends somebody here writes the address: nothing but an id is shown for one.
  const id = requestId && kindOf(requestId) === "requestId" ? requestId : null;
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
    <Card title={words.signIn} lead={words.signInLead}>
      {failure ? (
        <Notice tone="danger">
          {failure}
          <RequestId id={id} />
        </Notice>
      ) : null}
      {why && !failure ? <Notice tone="info">{why}</Notice> : null}
      {failure && wasSignedIn() ? (
        <Link to="/account" className={buttonStyle()}>
          {words.backToAccount}
        </Link>
      ) : null}
      {failed ? <FailureNote error={failed} undone={words.nobodySignedIn} /> : null}
      <div className="grid gap-2">
        {providers.isPending ? <Skeleton className="h-10 rounded-md" /> : null}
        {providers.isError ? (
          <>
            <FailureNote error={providers.error} />
            <Button onClick={() => providers.refetch()}>{common.tryAgain}</Button>
          </>
        ) : null}
        {providers.data?.length === 0 ? (
          <p className="text-center text-fg-muted text-sm">
            {words.noProvider} <code className="font-mono">AUTH_PROVIDERS</code>
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
            <ProviderMark provider={provider.id} />
            <span className="truncate">
              {busy === provider.id ? words.oneMoment : words.signInWith(provider.name)}
            </span>
          </Button>
        ))}
      </div>
    </Card>
  );
}
