import { z } from "zod";
import { CreateJob, JobStart } from "../../shared/schemas/job.ts";
import {
  CSV_TYPE,
  ExportQuery,
  ImportQuery,
  ImportReply,
  NDJSON_TYPE,
} from "../../shared/schemas/transfer.ts";
import { UserCount, UserCountQuery } from "../../shared/schemas/user.ts";
import { endpoint } from "../http/endpoint.ts";
import { countUsers } from "./count-users.ts";
import * as examples from "./examples.ts";
import { exportUsers } from "./export-users.ts";
import { importUsers } from "./import-users.ts";
import { startJob } from "./start-job.ts";

/** To be mounted before the routes of single users: `count` and `export` are no users' ids here. */
export const massRoutes = [
  endpoint(
    {
      method: "get",
      path: "/api/users/count",
      operationId: "countUsers",
      summary: "Count users",
      description:
        "How many users the list with these conditions would have. Where more would have to be looked at than " +
        "one request may (some hundreds), `complete` is false and there may be more. All, the banned and the " +
        "others are always counted exactly.",
      query: UserCountQuery,
      example: examples.countUsers,
      reply: UserCount,
      permission: "users:read",
      event: null,
    },
    (call, { query }) => countUsers(call, query),
  ),
  endpoint(
    {
      method: "post",
      path: "/api/jobs",
      operationId: "startJob",
      summary: "Ban, unban, delete or sign out many users; count them first with dryRun",
      description:
        "Answers 202 with the job, which goes on after the reply and survives a restart; `GET " +
        "/api/jobs/{jobId}` says how far it is. With `dryRun` it only counts: at once (200), or, of very " +
        "many, by a job whose `count` is the answer (202). Besides `jobs:manage` it needs the permission " +
        "for the kind: `users:ban`, `users:delete` or `sessions:revoke`.",
      body: CreateJob,
      bodyRequired: true,
      example: examples.startJob,
      reply: JobStart,
      mayBecomeJob: true,
      permission: "jobs:manage",
      stepUp: true,
      event: "createJob",
    },
    (call, { body }) => startJob(call, body),
  ),
  endpoint(
    {
      method: "post",
      path: "/api/users/import",
      operationId: "importUsers",
      summary: "Import users from CSV or NDJSON; look through the file first, as it does unless dryRun=false",
      description:
        "The body is the file: CSV with a header, or NDJSON, of at most 10,000 users and 1 MB. Without " +
        "`dryRun=false` it is only looked through, and every bad line is named. Up to 500 users are made " +
        "at once (200), more by a job (202).",
      query: ImportQuery,
      upload: { [CSV_TYPE]: examples.importedCsv, [NDJSON_TYPE]: examples.importedNdjson },
      example: examples.importUsers,
      reply: ImportReply,
      mayBecomeJob: true,
      permission: "users:create",
      errors: ["email_taken"],
      event: "createUser",
    },
    (call, { query }) => importUsers(call, query),
  ),
  endpoint(
    {
      method: "get",
      path: "/api/users/export",
      operationId: "exportUsers",
      summary: "Export users as CSV or NDJSON",
      description:
        "Streams every user of the filter, the newest first. Cells that a spreadsheet would run as a " +
        "formula begin with an apostrophe. That it was asked for is on the trail before the first byte " +
        "leaves.",
      query: ExportQuery,
      download: { [CSV_TYPE]: examples.exportedCsv, [NDJSON_TYPE]: examples.exportedNdjson },
      reply: z.string(),
      permission: "users:export",
      event: "exportUsers",
    },
    (call, { query }) => exportUsers(call, query),
  ),
] as const;
