import { ReasonBody } from "../../shared/schemas/common.ts";
import {
  JobCancelled,
  JobDetail,
  JobItemQuery,
  JobPage,
  JobParams,
  JobQuery,
} from "../../shared/schemas/job.ts";
import { endpoint } from "../http/endpoint.ts";
import { cancelJob } from "./cancel-job.ts";
import * as examples from "./examples.ts";
import { getJob } from "./get-job.ts";
import { listJobs } from "./list-jobs.ts";

export const jobRoutes = [
  endpoint(
    {
      method: "get",
      path: "/api/jobs",
      operationId: "listJobs",
      summary: "List jobs",
      description: "The newest first.",
      query: JobQuery,
      example: examples.listJobs,
      reply: JobPage,
      permission: "jobs:read",
      event: null,
    },
    (call, { query }) => listJobs(call, query),
  ),
  endpoint(
    {
      method: "get",
      path: "/api/jobs/{jobId}",
      operationId: "getJob",
      summary: "Read a job: how far it is, and what came of each item",
      description: "The job with a page of its items, in order.",
      params: JobParams,
      query: JobItemQuery,
      example: examples.getJob,
      reply: JobDetail,
      permission: "jobs:read",
      errors: ["not_found"],
      event: null,
    },
    (call, { params, query }) => getJob(call, params.jobId, query),
  ),
  endpoint(
    {
      method: "delete",
      path: "/api/jobs/{jobId}",
      operationId: "cancelJob",
      summary: "Stop a job; what it has done stays",
      description:
        "When it answers, nothing further of the job is done. One's own job needs no more than " +
        "`sessions:revoke`; those of others need `jobs:manage`. Answers `cancelled: 0` where it was over.",
      params: JobParams,
      body: ReasonBody,
      example: examples.cancelJob,
      reply: JobCancelled,
      // whoever may begin the smallest of jobs; those of others ask for jobs:manage besides
      permission: "sessions:revoke",
      errors: ["not_found"],
      event: "cancelJob",
    },
    (call, { params, body }) => cancelJob(call, params.jobId, body.reason),
  ),
] as const;
