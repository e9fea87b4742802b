import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { Confirm } from "@/components/confirm";
import { FailureNote } from "@/components/failure-note";
import { useChange } from "@/components/use-change";
import { BanLength, banUntil } from "@/features/users/ban-length";
import { BULK, type BulkKind, leftWords } from "@/features/users/bulk-words";
import { api, call } from "@/lib/client";
import { count } from "@/lib/count";
import { Skeleton } from "@/ui/skeleton";
import type { CreateJob } from "../../../../shared/schemas/job.ts";

/** Which users are meant: those that were ticked, those of a filter, or all. */
export type BulkTarget = Pick<CreateJob, "userIds" | "filter" | "everyone">;

interface BulkDialogProps {
  kind: BulkKind;
  target: BulkTarget;
  onClose: () => void;
  onDone: () => void;
}

const createJob = (json: CreateJob) => call(api.jobs.$post({ json }));

/** Counts whom a mass action means, asks, and starts the job that does it. */
export function BulkDialog({ kind, target, onClose, onDone }: BulkDialogProps) {
  const router = useRouter();
  const { verb, tone, what, lasting } = BULK[kind];
  const preview = useQuery({
    queryKey: ["users", "preview", kind, target],
    // Nothing is done and nothing is written down, so the reason is nobody's.
    queryFn: () => createJob({ ...target, kind, reason: "Preview", dryRun: true }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const start = useChange({ mutationFn: createJob });
  const found = preview.data;
  const met = found ? found.users - found.left : 0;
  const users = count(met, "user");
  const left = found ? leftWords(found.left) : null;

  return (
    <Confirm
      onClose={onClose}
      title={
        found
          ? `${verb.split(" ")[0]} ${kind === "revoke" ? `all sessions of ${users}` : users}?`
          : `${verb}?`
      }
      verb={found ? (kind === "revoke" ? "Revoke sessions" : `${verb.split(" ")[0]} ${users}`) : verb}
      tone={tone}
      demandsReason
      ready={met > 0}
      {...(kind === "delete" || target.everyone
        ? { typed: { label: "Type the number of users to confirm", text: String(met) } }
        : {})}
      fields={kind === "ban" ? <BanLength /> : null}
      act={async (reason, data) => {
        const until = kind === "ban" ? banUntil(data) : undefined;
        const { job } = await start.mutateAsync({
          ...target,
          kind,
          until,
          reason: reason ?? "",
          dryRun: false,
        });
        onDone();
        if (job) router.history.push(`/jobs/${job.id}`);
      }}
      done={`${verb} has begun.`}
      undone="Nothing was begun."
    >
      {preview.isPending ? <Skeleton className="h-10" /> : null}
      {preview.isError ? <FailureNote error={preview.error} undone="Nothing was begun." /> : null}
      {found ? (
        <>
          <p>{met > 0 ? what(users) : "There is nobody to do this to."}</p>
          {left ? <p>{left}</p> : null}
          <p className={kind === "delete" ? "font-medium text-danger" : undefined}>{lasting}</p>
          <p>It runs as a job, one user after the other. You can watch it and stop it.</p>
        </>
      ) : null}
    </Confirm>
  );
}
