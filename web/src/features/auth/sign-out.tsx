import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { FailureNote } from "@/components/failure-note";
import { Card } from "@/features/auth/card";
import { signOut } from "@/features/auth/engine";
import { rememberSignedIn } from "@/lib/signed-in";
import { Button, buttonStyle } from "@/ui/button";

/** Asks before leaving; a link that signs people out by being followed would be a way to annoy them. */
export function SignOut() {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);

  async function leave() {
    setBusy(true);
    setFailed(null);
    try {
      const next = await signOut();
      rememberSignedIn(false);
      client.clear();
      location.assign(next);
    } catch (thrown) {
      setFailed(thrown);
      setBusy(false);
    }
  }

  return (
    <Card title="Sign out?" lead="This ends your session in this browser. Others of yours go on.">
      {failed ? <FailureNote error={failed} undone="Your session may still be alive." /> : null}
      <div className="grid gap-2">
        <Button size="lg" tone="primary" disabled={busy} onClick={leave}>
          {busy ? "One moment…" : "Sign out"}
        </Button>
        <Link to="/users" className={buttonStyle({ tone: "ghost", size: "lg" })}>
          Stay signed in
        </Link>
      </div>
    </Card>
  );
}
