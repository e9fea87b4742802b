import { OpenAPIHono } from "@hono/zod-openapi";
import { accountRoutes } from "./accounts/routes.ts";
import { resolveCaller } from "./auth/caller.ts";
import { handleAuth } from "./auth/handler.ts";
import { limitSignIns } from "./auth/limit-sign-ins.ts";
import { retireOwners } from "./auth/retire-owners.ts";
import { type Env, originOf, readConfig } from "./config.ts";
import { openDatabase } from "./db/database.ts";
import { runScheduled } from "./diary/scheduled.ts";
import { serveReference, serveStyle } from "./docs/serve-reference.tsx";
import { eventRoutes } from "./events/routes.ts";
import { checkHealth } from "./health/check-health.ts";
import { allowEmptyBody, limitBody } from "./http/body-limit.ts";
import { clientOf } from "./http/client.ts";
import type { AppEnv } from "./http/env.ts";
import { meterDatabase, nameRequest, neverStore, secureHeaders } from "./http/headers.ts";
import { forgetAttempts } from "./http/idempotency.ts";
import { describeApi } from "./http/openapi.ts";
import { refuseCrossSite } from "./http/origin.ts";
import { logFault, logJobFault, problem, tellable } from "./http/problem.ts";
import { limitCallers, limitStrangers } from "./http/rate-limit.ts";
import { refuseUnknown } from "./http/unknown.ts";
import { refuseInvalid } from "./http/validation.ts";
import { jobKinds } from "./job-kinds.ts";
import { advanceJobs } from "./jobs/advance-jobs.ts";
import { forgetJobs } from "./jobs/forget-jobs.ts";
import { jobRoutes } from "./jobs/routes.ts";
import { keyRoutes } from "./keys/routes.ts";
import { meRoutes } from "./me/routes.ts";
import { noteRoutes } from "./notes/routes.ts";
import { operatorRoutes } from "./operators/routes.ts";
import { mySessionRoutes } from "./sessions/my-routes.ts";
import { sessionRoutes } from "./sessions/routes.ts";
import { statsRoutes } from "./stats/routes.ts";
import { indexWords } from "./users/index-words.ts";
import { massRoutes } from "./users/mass-routes.ts";
import { userRoutes } from "./users/routes.ts";
import { viewRoutes } from "./views/routes.ts";

/** Every route of the management API. */
export const endpoints = [
  ...meRoutes,
  ...mySessionRoutes,
  ...massRoutes,
  ...userRoutes,
  ...accountRoutes,
  ...sessionRoutes,
  ...jobRoutes,
  ...eventRoutes,
  ...keyRoutes,
  ...operatorRoutes,
  ...noteRoutes,
  ...statsRoutes,
  ...viewRoutes,
] as const;

/** Goes on with the jobs that wait; what breaks off is logged, and found by the next run. */
function workOff({ database, config }: Pick<AppEnv["Variables"], "database" | "config">): Promise<void> {
  return advanceJobs(database, config, jobKinds).catch(logJobFault);
}

/**
 * The Worker's HTTP side: what happens to every request, in this order, and what is mounted where. `begin` is called when
 * a request has left a job behind.
 */
export function createApp(begin = workOff) {
  const app = new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid });

  app.onError((error, c) => {
    const told = tellable(error);
    if (told.code === "internal") logFault(error, c.req.raw, c.var.requestId);
    return problem(told, c.var.requestId);
  });
  app.notFound((c) => refuseUnknown(c, endpoints));

  app.use(nameRequest);
  app.use(secureHeaders);
  app.use(neverStore);
  app.use(meterDatabase);

  app.get("/healthz", checkHealth);

  app.use(async (c, next) => {
    c.set("config", readConfig(c.env)); // misconfigured: everything below denies
    c.set("client", clientOf(c.req.raw));
    await next();
  });
  app.use(limitBody);
  app.use(async (c, next) => {
    refuseCrossSite(c.req.raw, originOf(c.req.raw, c.var.config));
    await next();
  });

  app.use("/auth/*", limitSignIns);
  app.all("/auth/*", (c) => {
    const { database, config, client, requestId } = c.var;
    return handleAuth(c.req.raw, { database, config, client, requestId });
  });

  const openApi = describeApi(app);
  app.get("/api/openapi.json", (c) => c.json(openApi()));
  app.get("/api/docs", serveReference(openApi));
  app.get("/api/docs/style.css", serveStyle);

  app.use("/api/*", allowEmptyBody);
  app.use("/api/*", limitStrangers);
  app.use("/api/*", async (c, next) => {
    c.set("actor", await resolveCaller(c.req.raw, c.var));
    await next();
  });
  app.use("/api/*", limitCallers);
  app.use("/api/*", async (c, next) => {
    await next();
    if (c.var.accepted) c.executionCtx.waitUntil(begin(c.var));
  });
  return app.openapiRoutes(endpoints);
}

/** What has to happen every minute: the diary's own work, jobs, the words of users who have changed, and what is kept for a while only. */
export async function runJobs(env: Env): Promise<void> {
  const database = openDatabase(env.DB);
  await runScheduled(database); // the diary's work goes on where a setting is wrong
  const config = readConfig(env);
  await retireOwners(database, config);
  await workOff({ database, config });
  await indexWords(database, 5_000);
  await forgetAttempts(database, 1_000);
  await forgetJobs(database);
}

/** The API as Hono's typed client sees it. */
export type AppType = ReturnType<typeof createApp>;
