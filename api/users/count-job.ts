import { z } from "zod";
import { USER_JOB_KINDS, UserFilter } from "../../shared/schemas/job.ts";
import { addUp, keepPart } from "../jobs/count-sql.ts";
import type { JobKind, Step } from "../jobs/kind.ts";
import { hasToIndex, standStill } from "./index-first.ts";
import { type CountedUsers, countStretch } from "./job-sql.ts";
import { isLeftAlone } from "./left-alone.ts";

/** Users that a step looks at, some tenths of a second. */
const LOOKED_AT_A_STEP = 100_000;

/** The filter of such a job says besides what was to be done. */
const Question = UserFilter.extend({ action: z.enum(USER_JOB_KINDS) });

/** The job that counts the users of a filter. It stands at the last user that it has looked at. */
export const countUsersJob: JobKind = {
  permission: "jobs:manage",
  chunk: LOOKED_AT_A_STEP,
  async plan({ database, job, role }): Promise<Step> {
    const { action, ...filter } = Question.parse(JSON.parse(job.filter ?? "{}"));
    if (await hasToIndex(database, filter)) return standStill(job);
    const isLeft = isLeftAlone(action, { uid: job.operator, role });
    const stretch = { filter, after: job.position, to: job.scan_to ?? 0 };
    const [found] = await database.all<CountedUsers>(countStretch(stretch, isLeft, job.chunk));
    const { looked, last, users, left } = found ?? { looked: 0, last: null, users: 0, left: 0 };
    const position = last ?? job.position + 1;
    const finished = looked < job.chunk;
    return {
      position,
      finished,
      statements: [
        keepPart(job.id, position, { sessions: null, users, left, uids: null }),
        ...(finished ? addUp(job.id) : []),
      ],
    };
  },
};
