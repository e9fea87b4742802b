import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { FailureNote } from "@/components/failure-note";
import { Card } from "@/features/auth/card";
import { signOut } from "@/features/auth/engine";
import { forgetKept } from "@/lib/kept";
import { rememberSignedOut } from "@/lib/signed-in";
import { useComeBack } from "@/lib/use-come-back";
import { words } from "@/messages/en/auth";
import { Button, buttonStyle } from "@/ui/button";

/** Asks before leaving; a link that signs people out by being followed would be a way to annoy them. */
export function SignOut() {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  useComeBack(() => setBusy(false));

  async function leave() {
    setBusy(true);
    setFailed(null);
    try {
      const next = await signOut();
      rememberSignedOut();
      forgetKept();
      client.clear();
      location.assign(next);
    } catch (thrown) {
      setFailed(thrown);
      setBusy(false);
    }
  }

  return (
    <Card title={words.signOutTitle} lead={words.signOutLead}>
      {failed ? <FailureNote error={failed} undone={words.maybeAlive} /> : null}
      <div className="grid gap-2">
        <Button size="lg" tone="primary" disabled={busy} onClick={leave}>
          {busy ? words.oneMoment : words.signOut}
        </Button>
        <Link to="/users" className={buttonStyle({ tone: "ghost", size: "lg" })}>
          {words.stay}
        </Link>
      </div>
    </Card>
  );
}
