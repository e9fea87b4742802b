import type { UserFilter } from "../../shared/schemas/job.ts";
import type { Database } from "../db/database.ts";
import type { Step } from "../jobs/kind.ts";
import type { JobRow } from "../jobs/sql.ts";
import { indexWords } from "./index-words.ts";

/** Changed users whose words a step indexes: one batch. */
const INDEXED_A_STEP = 1_000;

/** Whether a job by words has spent this step on indexing users who have changed: there may be more of them. */
export async function hasToIndex(database: Database, { query }: UserFilter): Promise<boolean> {
  return query !== undefined && (await indexWords(database, INDEXED_A_STEP)) >= INDEXED_A_STEP;
}

/** A step after which the job stands where it stood. */
export function standStill({ position }: JobRow): Step {
  return { position, finished: false, statements: [] };
}
