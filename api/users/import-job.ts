import { sql } from "../db/sql.ts";
import type { JobKind, JobRun, Step } from "../jobs/kind.ts";
import { type ImportedUser, takenEmails } from "./check-import.ts";
import type { MassChange } from "./mass-changes.ts";

const USERS_A_STEP = 500;

/** Makes users. Nothing at all happens where one of the e-mails is taken by then: the database refuses it. */
export function creating(users: readonly ImportedUser[]): MassChange {
  return {
    events: sql`${users.length}`,
    statements: [
      sql`INSERT INTO users (id, name, email, emailVerified, image)
        SELECT j.value->>'id', j.value->>'name', j.value->>'email', j.value->>'emailVerified', j.value->>'image'
        FROM json_each(${JSON.stringify(users)}) j WHERE TRUE RETURNING id`,
    ],
  };
}

/** The job that makes the users of a file. An item's position is its line. */
export const importJob: JobKind = {
  permission: "users:create",
  chunk: USERS_A_STEP,
  async plan({ database, job }: JobRun): Promise<Step> {
    const items = await database.all<{ position: number; input: string }>(
      sql`SELECT position, input FROM rollcall_job_items WHERE job = ${job.id} AND position > ${job.position} ORDER BY position LIMIT ${job.chunk}`,
    );
    const last = items.at(-1);
    if (last === undefined) return { position: job.position, finished: true, statements: [] };
    const users = items.map<ImportedUser>(({ input }) => JSON.parse(input));
    const taken = await takenEmails(
      database,
      users.map(({ email }) => email),
    );
    const free = users.filter(({ email }) => !taken.has(email));
    const { events, statements } = creating(free);
    const emails = JSON.stringify(free.map(({ email }) => email));
    return {
      position: last.position,
      finished: items.length < job.chunk,
      succeeded: free.length,
      refused: users.length - free.length,
      guard: sql`NOT EXISTS (SELECT 1 FROM json_each(${emails}) j CROSS JOIN users u ON u.email = j.value)`,
      events,
      statements: [
        ...statements,
        sql`UPDATE rollcall_job_items SET result = iif(EXISTS (SELECT 1 FROM users u WHERE u.id = input->>'id'), 'done', 'emailTaken'),
            target = (SELECT u.id FROM users u WHERE u.id = input->>'id'), input = NULL
          WHERE job = ${job.id} AND position > ${job.position} AND position <= ${last.position}`,
      ],
    };
  },
};
