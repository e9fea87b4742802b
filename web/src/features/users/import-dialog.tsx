import { useMutation } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { Confirm } from "@/components/confirm";
import { FailureNote } from "@/components/failure-note";
import { useChange } from "@/components/use-change";
import { useShow } from "@/components/use-show";
import { FILE_MAX, sendFile } from "@/features/users/import-file";
import { ImportReport } from "@/features/users/import-report";
import { LOCALE } from "@/lib/locale";
import { words } from "@/messages/en/import-users";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";

/** Takes a file of users, shows what is wrong with it, and imports what is good. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const router = useRouter();
  const show = useShow();
  const [file, setFile] = useState<File | null>(null);
  const [skips, setSkips] = useState(false);
  const check = useMutation({ mutationFn: sendFile });
  const send = useChange({ mutationFn: sendFile });
  const tooLarge = file !== null && file.size > FILE_MAX;
  const report = file && !tooLarge ? check.data : undefined;
  const ready = report !== undefined && report.valid > 0 && (report.invalid === 0 || skips);

  function choose(chosen: File | undefined) {
    setFile(chosen ?? null);
    setSkips(false);
    check.reset();
    if (chosen && chosen.size <= FILE_MAX) check.mutate({ file: chosen, query: {} });
  }

  return (
    <Confirm
      onClose={onClose}
      title={words.title}
      verb={report && report.valid > 0 ? words.verbOf(report.valid) : words.verb}
      tone="primary"
      ready={ready}
      act={async (reason) => {
        if (!file) return null;
        const query = { dryRun: "false", skipInvalid: skips ? "true" : "false", reason } as const;
        const { job, imported } = await send.mutateAsync({ file, query });
        if (job) {
          // Whoever comes back to the list is not asked again.
          await show({ ask: undefined });
          router.history.push(`/jobs/${job.id}`);
        }
        return imported;
      }}
      done={(imported) => (imported === null ? words.begun : words.done(imported))}
      undone={words.undone}
      fields={() => (
        <>
          <Field
            label={words.file}
            hint={words.drop}
            error={
              tooLarge
                ? words.tooLarge((file.size / FILE_MAX).toLocaleString(LOCALE, { maximumFractionDigits: 1 }))
                : undefined
            }
          >
            {(control) => (
              <Input
                {...control}
                type="file"
                accept=".csv,.ndjson,.jsonl,.json,text/csv,application/x-ndjson"
                className="h-auto! cursor-pointer border-dashed py-4 file:mr-3 file:rounded-md file:border file:border-line-strong file:bg-canvas file:px-3 file:py-1 file:font-medium file:text-fg"
                onChange={(event) => choose(event.target.files?.[0])}
              />
            )}
          </Field>
          <div role="status">
            {check.isPending ? <p className="text-fg-muted text-sm">{words.checking}</p> : null}
            {report ? <ImportReport report={report} skips={skips} onSkip={setSkips} /> : null}
          </div>
          {check.isError ? <FailureNote error={check.error} undone={words.undone} /> : null}
        </>
      )}
    >
      <p>{words.columns}</p>
      <p>{words.checkedFirst}</p>
    </Confirm>
  );
}
