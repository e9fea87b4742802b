import { expect } from "vitest";
import type { JobDetail } from "../../shared/schemas/job.ts";
import { askQuietly } from "./crowd.ts";
import type { Caller } from "./operator.ts";
import { trailSince, watermark } from "./trail.ts";

/** Where a test asks for jobs and looks at what came of them. */
export class Desk {
  /** the last event before the latest job */
  since = 0;

  constructor(readonly caller: Caller) {}

  /** Asks for a job, and returns its id; the runs are left to the test. */
  async start(body: object, caller = this.caller): Promise<string> {
    this.since = await watermark();
    const reply = await askQuietly(caller, "/api/jobs", JSON.stringify({ reason: "clean up", ...body }));
    expect(reply.status, await reply.clone().text()).toBe(202);
    const { job } = await reply.json<{ job: { id: string } }>();
    return job.id;
  }

  async jobOf(id: string): Promise<JobDetail> {
    return (await this.caller.call("GET", `/api/jobs/${id}?limit=200`)).json();
  }

  /** How many events of each type there are since. */
  async counts(): Promise<Record<string, number>> {
    const types = (await trailSince(this.since)).map(({ type }) => String(type));
    return Object.fromEntries(
      [...new Set(types)].map((type) => [type, types.filter((other) => other === type).length]),
    );
  }
}
