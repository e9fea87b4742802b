import { detail } from "../../shared/details.ts";
import { fault } from "../../shared/faults.ts";
import { type ImportQuery, type ImportReply, USERS_AN_IMPORT } from "../../shared/schemas/transfer.ts";
import { sql } from "../db/sql.ts";
import { type Call, contextOf } from "../http/call.ts";
import { ApiError, escapePointer } from "../http/errors.ts";
import { createJob } from "../jobs/create-job.ts";
import { type CheckedImport, checkImport, type ImportedUser } from "./check-import.ts";
import { readLines } from "./import-file.ts";
import { creating, importJob } from "./import-job.ts";
import { indexWords } from "./index-words.ts";

/** More than these are made by a job. */
const AT_ONCE = 500;
/** Faults that are told of a file that is imported; a dry run tells all. */
const FAULTS_TOLD = 1_000;

/**
 * Looks through a file of users, and unless it is a dry run makes them: all or, where a line is bad, none, but for a
 * caller who lets the bad ones be skipped. What is wrong is told line by line.
 */
export async function importUsers(call: Call, query: ImportQuery): Promise<ImportReply> {
  const { database, request } = call;
  const lines = readLines(await textOf(request), mediaTypeOf(request));
  if (lines.length > USERS_AN_IMPORT)
    throw new ApiError("too_large", detail("fileTooLong", String(USERS_AN_IMPORT)));
  await indexWords(database, 1_000);
  const checked = await checkImport(database, lines);
  const { users, faults, invalid } = checked;
  const report = {
    users: lines.length,
    valid: users.length,
    invalid,
    faults: query.dryRun === "true" ? [...faults] : faults.slice(0, FAULTS_TOLD),
    imported: null,
    job: null,
  };
  if (query.dryRun === "true") return report;
  if (invalid > 0 && query.skipInvalid === "false") throw refusal(checked);
  if (users.length <= AT_ONCE)
    return importAtOnce(call, users, query.reason ?? null, { ...report, imported: users.length });
  return createJob(
    call,
    {
      kind: "import",
      how: importJob,
      total: users.length,
      reason: query.reason || null,
      items: users.map((user) => [user.line, null, JSON.stringify(user)] as const),
    },
    (job) => ({ ...report, job }),
  );
}

async function importAtOnce(
  call: Call,
  users: readonly ImportedUser[],
  reason: string | null,
  reply: ImportReply,
): Promise<ImportReply> {
  if (users.length === 0) return reply;
  await call.database.change({
    context: contextOf(call, { reason }),
    ...creating(users),
    reply: { status: 200, json: sql`${JSON.stringify(reply)}` },
  });
  return reply;
}

function refusal({ invalid, faults }: CheckedImport): ApiError {
  const errors = faults.slice(0, FAULTS_TOLD).map(({ line, field, ...wrong }) => ({
    pointer: `/lines/${line}${field === null ? "" : `/${escapePointer(field)}`}`,
    ...wrong,
  }));
  return new ApiError("invalid_request", detail("badLines", String(invalid)), errors);
}

async function textOf(request: Request): Promise<string> {
  const bytes = await request.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ApiError("invalid_request", detail("fileNotUtf8"), [{ pointer: "", ...fault("notUtf8") }]);
  }
}

function mediaTypeOf(request: Request): string {
  return request.headers.get("Content-Type")?.split(";")[0]?.trim().toLowerCase() ?? "";
}
