import { ReasonBody } from "../../shared/schemas/common.ts";
import { JobCancelled, JobDetail, JobPage, JobParams, JobQuery } from "../../shared/schemas/job.ts";
import { endpoint } from "../http/endpoint.ts";
import { cancelJob } from "./cancel-job.ts";
import { getJob } from "./get-job.ts";
import { listJobs } from "./list-jobs.ts";

export const jobRoutes = [
  endpoint(
    {
      method: "get",
      path: "/api/jobs",
      summary: "List jobs",
      query: JobQuery,
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
      summary: "Read a job: how far it is, and what came of each item",
      params: JobParams,
      query: JobQuery,
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
      summary: "Stop a job; what it has done stays",
      params: JobParams,
      body: ReasonBody,
      reply: JobCancelled,
      // whoever may begin the smallest of jobs; those of others ask for jobs:manage besides
      permission: "sessions:revoke",
      errors: ["not_found"],
      event: "cancelJob",
    },
    (call, { params, body }) => cancelJob(call, params.jobId, body.reason),
  ),
] as const;
