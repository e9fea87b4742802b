import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { Confirm } from "@/components/confirm";
import { FailureNote } from "@/components/failure-note";
import { useChange } from "@/components/use-change";
import { BanLength, banUntil } from "@/features/users/ban-length";
import { BULK_TONE } from "@/features/users/bulk-tone";
import type { BulkKind } from "@/features/users/use-chosen";
import { api, call } from "@/lib/client";
import { counted } from "@/lib/counted";
import { useAttempt } from "@/lib/use-attempt";
import { words } from "@/messages/en/bulk";
import { Skeleton } from "@/ui/skeleton";
import type { CreateJob } from "../../../../shared/schemas/job.ts";

/** Which users are meant: those that were ticked, those of a filter, or all. */
export type BulkTarget = Pick<CreateJob, "userIds" | "filter" | "everyone">;

interface BulkDialogProps {
  kind: BulkKind;
  target: BulkTarget;
  onClose: () => void;
  /** called in place of `onClose` once the job has begun */
  onDone: () => void;
}

/** Counts whom a mass action means, asks, and starts the job that does it. */
export function BulkDialog({ kind, target, onClose, onDone }: BulkDialogProps) {
  const router = useRouter();
  const attempt = useAttempt();
  const its = words[kind];
  const preview = useQuery({
    queryKey: ["preview", kind, target],
    // Nothing is done, so the reason is nobody's.
    queryFn: ({ signal }) =>
      counted(call(api.jobs.$post({ json: { ...target, kind, reason: "Preview", dryRun: true } })), signal),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const start = useChange({
    mutationFn: (json: CreateJob) => attempt(json, (options) => call(api.jobs.$post({ json }, options))),
  });
  const found = preview.data;
  const met = found ? found.users - found.left : 0;

  return (
    <Confirm
      onClose={onClose}
      title={found ? its.title(met) : words.unknownMany(its.verb)}
      verb={found ? its.button(met) : its.verb}
      tone={BULK_TONE[kind]}
      demandsReason
      ready={met > 0}
      {...(kind === "delete" || target.everyone
        ? { typed: { label: words.typeNumber, text: String(met) } }
        : {})}
      fields={(before) => (kind === "ban" ? <BanLength before={before} /> : null)}
      act={(reason, data) => {
        const until = kind === "ban" ? banUntil(data) : undefined;
        return start.mutateAsync({ ...target, kind, until, reason: reason ?? "", dryRun: false });
      }}
      onDone={({ job }) => {
        onDone();
        if (job) router.history.push(`/jobs/${job.id}`);
      }}
      done={its.begun}
      undone={words.undone}
    >
      {preview.isPending ? <Skeleton className="h-10" /> : null}
      {preview.isError ? <FailureNote error={preview.error} undone={words.undone} /> : null}
      {found ? (
        <>
          <p>{met > 0 ? its.what(met) : words.nobody}</p>
          {found.left > 0 ? <p>{words.left(found.left)}</p> : null}
          <p className={kind === "delete" ? "font-medium text-danger" : undefined}>{its.lasting}</p>
          <p>{words.asJob}</p>
        </>
      ) : null}
    </Confirm>
  );
}
