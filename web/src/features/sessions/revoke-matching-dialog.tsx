import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { Confirm } from "@/components/confirm";
import { FailureNote } from "@/components/failure-note";
import { useChange } from "@/components/use-change";
import type { SessionFilters } from "@/features/sessions/queries";
import { api, call } from "@/lib/client";
import { count } from "@/lib/count";
import { CheckField } from "@/ui/checkbox";
import { Skeleton } from "@/ui/skeleton";
import type { RevokeSessions } from "../../../../shared/schemas/revocation.ts";

const revokeSessions = (json: RevokeSessions) => call(api.sessions.revoke.$post({ json }));

/** Counts the sessions that a filter means, asks, and ends them. */
export function RevokeMatchingDialog({ filters, onClose }: { filters: SessionFilters; onClose: () => void }) {
  const router = useRouter();
  const [keepCurrent, setKeepCurrent] = useState(true);
  const { userId, provider, ip } = filters;
  const filter = {
    ...(userId ? { userId } : {}),
    ...(provider ? { provider } : {}),
    ...(ip ? { ip } : {}),
  };
  const isFiltered = Object.keys(filter).length > 0;
  const meant = { ...(isFiltered ? { filter } : { everyone: true as const }), keepCurrent };
  const preview = useQuery({
    queryKey: ["sessions", "preview", meant],
    // Nothing is done and nothing is written down, so the reason is nobody's.
    queryFn: () => revokeSessions({ ...meant, reason: "Preview", dryRun: true }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const revoke = useChange({ mutationFn: revokeSessions });
  const found = preview.data;
  const sessions = count(found?.sessions ?? 0, "session");
  return (
    <Confirm
      onClose={onClose}
      title={found ? `Revoke ${sessions}?` : "Revoke sessions?"}
      verb={found ? `Revoke ${sessions}` : "Revoke sessions"}
      demandsReason
      ready={found !== undefined && found.sessions > 0}
      {...(isFiltered ? {} : { typed: { label: "Type “everyone” to confirm", text: "everyone" } })}
      act={async (reason) => {
        const { job } = await revoke.mutateAsync({ ...meant, reason: reason ?? "", dryRun: false });
        if (job) router.history.push(`/jobs/${job.id}`);
      }}
      done={`Revoked: ${sessions}.`}
      undone="Nothing was begun."
      fields={
        <CheckField
          label="Spare the session that I use now"
          checked={keepCurrent}
          onChange={(event) => setKeepCurrent(event.target.checked)}
        />
      }
    >
      {preview.isPending ? <Skeleton className="h-10" /> : null}
      {preview.isError ? <FailureNote error={preview.error} undone="Nothing was begun." /> : null}
      {found ? (
        <>
          <p>
            {found.sessions > 0
              ? `${isFiltered ? "Everything that the filters mean" : "Everyone"}: ${sessions} of ${count(found.users, "user")} will end.`
              : "There is no live session that this could end."}
          </p>
          {found.left > 0 ? (
            <p>{count(found.left, "session")} of operators whose role is not below yours will stay.</p>
          ) : null}
          {found.includesCurrent && !keepCurrent ? (
            <p className="font-medium text-danger">The session that you are using now is among them.</p>
          ) : null}
          <p>This cannot be undone, but everybody can sign in again.</p>
        </>
      ) : null}
    </Confirm>
  );
}
