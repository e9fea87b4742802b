import { lazy, Suspense, useState } from "react";
import { useMe } from "@/components/me";
import type { SessionFilters } from "@/features/sessions/queries";
import { useShortcuts } from "@/lib/use-shortcuts";
import { Button } from "@/ui/button";

const loadDialog = () => import("@/features/sessions/revoke-matching-dialog");
const Dialog = lazy(() => loadDialog().then((module) => ({ default: module.RevokeMatchingDialog })));

/** Ends all sessions that the filters mean, for whoever may end sessions; asks first. */
export function RevokeMatching({ filters, filtered }: { filters: SessionFilters; filtered: boolean }) {
  const may = useMe().permissions.includes("sessions:revoke");
  const [asking, setAsking] = useState(false);
  const words = filtered ? "Revoke all that match" : "Revoke everyone’s sessions";
  useShortcuts(may ? [{ keys: [], label: words, group: "This page", run: () => setAsking(true) }] : []);
  if (!may) return null;
  return (
    <>
      <Button
        tone="quietDanger"
        onPointerEnter={loadDialog}
        onFocus={loadDialog}
        onClick={() => setAsking(true)}
      >
        {words}
      </Button>
      {asking ? (
        <Suspense>
          <Dialog filters={filters} onClose={() => setAsking(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
