import type { Permission, Role } from "../../shared/permissions.ts";
import type { JobKindName } from "../../shared/schemas/job.ts";
import type { ChangeContext } from "../db/context.ts";
import type { Database } from "../db/database.ts";
import type { Statement } from "../db/sql.ts";
import type { JobRow } from "./sql.ts";

/** A job at one of its steps. */
export interface JobRun {
  database: Database;
  job: JobRow;
  /** the role that the operator has now, whatever it was when he asked */
  role: Role;
}

/** The next piece of a job: one transaction, which also moves the job on. */
export interface Step {
  /** where the job stands after it */
  position: number;
  /** nothing is left to do after it */
  finished: boolean;
  /** items that it settles, as numbers or as queries over the state before it */
  succeeded?: number | Statement;
  refused?: number | Statement;
  /** how far the users of a filter are collected */
  scanned?: number;
  /** what must still be true when it is done, or nothing of it happens and the step is planned anew */
  guard?: Statement;
  /** how many events it must leave */
  events?: number | Statement;
  statements: readonly Statement[];
  context?: Pick<ChangeContext, "sessionEnd" | "sessionCode">;
}

/** How jobs of one kind are done. */
export interface JobKind {
  /** what the operator needs, at every step */
  permission: Permission;
  /** items a step at most; fewer for a while after a step that failed */
  chunk: number;
  /** Looks at what comes next and says what is to be done; changes nothing. At most three queries. */
  plan(run: JobRun): Promise<Step>;
}

export type JobKinds = Readonly<Record<JobKindName, JobKind>>;
