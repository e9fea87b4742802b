import { GuardedButton } from "@/components/guarded-button";
import { lazily } from "@/components/lazily";
import { useMe } from "@/components/me";
import { Opening } from "@/components/opening";
import { useAsked } from "@/components/use-asked";
import { whyNot } from "@/lib/permission";
import { words } from "@/messages/en/bulk";
import type { Job } from "../../../../shared/schemas/job.ts";

const UndoBansDialog = lazily(() =>
  import("@/features/users/undo-bans-dialog").then((module) => module.UndoBansDialog),
);

/** So many users can be named in one request. */
const IDS_A_JOB = 10_000;

/** The way back from a job that has banned users; nothing where there is none. */
export function UndoBans({ job }: { job: Job }) {
  const me = useMe();
  const why = whyNot(me, "jobs:manage") ?? whyNot(me, "users:ban");
  const [asked, ask] = useAsked({ undo: why === null });
  const isOver = job.status !== "queued" && job.status !== "running";
  if (job.kind !== "ban" || !isOver || job.succeeded === 0 || job.total > IDS_A_JOB) return null;
  return (
    <>
      <GuardedButton why={why} onClick={() => ask("undo")}>
        {words.undoBans}
      </GuardedButton>
      {asked ? (
        <Opening>
          <UndoBansDialog job={job} onClose={() => ask(null)} />
        </Opening>
      ) : null}
    </>
  );
}
