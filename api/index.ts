import { createApp, runJobs } from "./app.ts";
import type { Env } from "./config.ts";

const app = createApp();

export default {
  fetch: app.fetch,
  async scheduled(_controller, env) {
    await runJobs(env);
  },
} satisfies ExportedHandler<Env>;
