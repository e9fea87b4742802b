import { z } from "zod";
import { CreateJob, JobStart } from "../../shared/schemas/job.ts";
import {
  CSV_TYPE,
  ExportQuery,
  ImportQuery,
  ImportReply,
  NDJSON_TYPE,
} from "../../shared/schemas/transfer.ts";
import { endpoint } from "../http/endpoint.ts";
import { exportUsers } from "./export-users.ts";
import { importUsers } from "./import-users.ts";
import { startJob } from "./start-job.ts";

const FILES = [CSV_TYPE, NDJSON_TYPE];

/** To be mounted before the routes of single users: `export` is no user's id here. */
export const massRoutes = [
  endpoint(
    {
      method: "post",
      path: "/api/jobs",
      summary: "Ban, unban, delete or sign out many users; count them first with dryRun",
      body: CreateJob,
      bodyRequired: true,
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
      summary: "Import users from CSV or NDJSON; look through the file first, as it does unless dryRun=false",
      query: ImportQuery,
      upload: FILES,
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
      summary: "Export users as CSV or NDJSON",
      query: ExportQuery,
      download: FILES,
      reply: z.string(),
      permission: "users:export",
      event: "exportUsers",
    },
    (call, { query }) => exportUsers(call, query),
  ),
] as const;
