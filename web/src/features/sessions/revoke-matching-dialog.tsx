import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { Confirm } from "@/components/confirm";
import { FailureNote } from "@/components/failure-note";
import { useChange } from "@/components/use-change";
import { useDraft } from "@/components/use-draft";
import { meantBy } from "@/features/sessions/detail-queries";
import type { SessionFilters } from "@/features/sessions/queries";
import { api, call } from "@/lib/client";
import { counted } from "@/lib/counted";
import { questionOf } from "@/lib/drafts";
import { useAttempt } from "@/lib/use-attempt";
import { words } from "@/messages/en/sessions";
import { CheckField } from "@/ui/checkbox";
import { Skeleton } from "@/ui/skeleton";
import type { RevokeSessions } from "../../../../shared/schemas/revocation.ts";

interface RevokeMatchingDialogProps {
  filters: SessionFilters;
  onClose: () => void;
  /** called in place of `onClose` once they are ended, or their end has begun */
  onDone?: () => void;
}

/** Counts the sessions that a filter means, asks, and ends them. */
export function RevokeMatchingDialog({ filters, onClose, onDone = onClose }: RevokeMatchingDialogProps) {
  const router = useRouter();
  const attempt = useAttempt();
  const { before } = useDraft(questionOf(words.revokeManyQuestion));
  const [keepCurrent, setKeepCurrent] = useState(before.keepCurrent !== "");
  const filter = meantBy(filters);
  const isFiltered = Object.keys(filter).length > 0;
  const meant = { ...(isFiltered ? { filter } : { everyone: true as const }), keepCurrent };
  const preview = useQuery({
    queryKey: ["preview", "sessions", meant],
    // Nothing is done, so the reason is nobody's.
    queryFn: ({ signal }) =>
      counted(
        call(api.sessions.revoke.$post({ json: { ...meant, reason: "Preview", dryRun: true } })),
        signal,
      ),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const revoke = useChange({
    mutationFn: (json: RevokeSessions) =>
      attempt(json, (options) => call(api.sessions.revoke.$post({ json }, options))),
  });
  const found = preview.data;
  const n = found?.sessions ?? 0;
  return (
    <Confirm
      onClose={onClose}
      title={found ? words.revokeNQuestion(n) : words.revokeManyQuestion}
      verb={found ? words.revokeN(n) : words.revokeMany}
      demandsReason
      ready={n > 0}
      {...(isFiltered ? {} : { typed: { label: words.typeEveryone, text: words.everyoneTyped } })}
      act={(reason) => revoke.mutateAsync({ ...meant, reason: reason ?? "", dryRun: false })}
      // With very many it has only begun.
      done={({ revoked }) => (revoked === null ? words.revokeBegun : words.revokedN(revoked))}
      onDone={({ job }) => {
        onDone();
        if (job) router.history.push(`/jobs/${job.id}`);
      }}
      undone={words.nothingBegun}
      fields={() => (
        <CheckField
          name="keepCurrent"
          label={words.spareMine}
          checked={keepCurrent}
          onChange={(event) => setKeepCurrent(event.target.checked)}
        />
      )}
    >
      {preview.isPending ? (
        <>
          <p role="status">{words.counting}</p>
          <Skeleton className="h-5" />
        </>
      ) : null}
      {preview.isError ? <FailureNote error={preview.error} undone={words.nothingBegun} /> : null}
      {found ? (
        <>
          <p>
            {n === 0
              ? words.noneToEnd
              : isFiltered
                ? words.matchingEnd(n, found.users)
                : words.everyoneEnds(n, found.users)}
          </p>
          {found.left > 0 ? <p>{words.left(found.left)}</p> : null}
          {found.includesCurrent && !keepCurrent ? (
            <p className="font-medium text-danger">{words.mineIsAmong}</p>
          ) : null}
          <p>{words.allCanSignInAgain}</p>
        </>
      ) : null}
    </Confirm>
  );
}
