import { placeBuild } from "../scripts/start/build.ts";
import { stopChildren } from "../scripts/start/children.ts";
import { StepError } from "../scripts/start/progress.ts";
import { readSettings, type Settings } from "../scripts/start/settings.ts";
import { serveBuild, waitUntilHealthy } from "../scripts/start/worker.ts";
import { type Ask, askAs, signInOwner } from "./caller.ts";

/** What one run of the scheduled handler indexes (api/app.ts). */
const INDEXED_A_RUN = 5_000;

/** Has the scheduled handler do what it would have done in the course of time: the words of all users are searchable. */
async function catchUp(origin: string, users: number): Promise<void> {
  for (let done = -INDEXED_A_RUN; done < users; done += INDEXED_A_RUN) {
    const reply = await fetch(`${origin}/cdn-cgi/local/scheduled`);
    if (!reply.ok) throw new StepError(`The scheduled handler answered ${reply.status}.`);
  }
}

/** Serves the built Worker on the database in the folder, for the length of `use`, which may ask as the owner. */
export async function withWorker<Result>(
  state: string,
  users: number,
  use: (ask: Ask) => Promise<Result>,
): Promise<Result> {
  const found = readSettings();
  const settings: Settings = {
    ...found,
    state,
    vars: { ...found.vars, ROLLCALL_RATE_LIMIT: "off", ROLLCALL_OWNERS: "" },
  };
  const cookie = signInOwner(state);
  let running = true;
  serveBuild(settings, placeBuild(settings), `${state}/worker.log`, () => {
    running = false;
  });
  try {
    await waitUntilHealthy(settings, () => running);
    await catchUp(settings.origin, users);
    return await use(askAs(cookie, settings.origin));
  } finally {
    await stopChildren();
  }
}
