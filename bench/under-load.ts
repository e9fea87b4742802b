import type { Ask } from "./caller.ts";

const ROUNDS = 15;
const TIMES = 30;
const LOOK_UP = "/api/me";
const LIST = "/api/users?limit=50&provider=acme";

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The median of what so many session look-ups took, one after the other, in milliseconds. */
async function medianLookup(ask: Ask): Promise<number> {
  const took: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    const began = performance.now();
    await ask(LOOK_UP);
    took.push(performance.now() - began);
  }
  return median(took);
}

/** The same while somebody else asks for a path all the time, again as soon as the answer is there. */
async function medianBeside(ask: Ask, path: string): Promise<number> {
  let over = false;
  const other = (async () => {
    while (!over) await ask(path);
  })();
  try {
    return await medianLookup(ask);
  } finally {
    over = true;
    await other;
  }
}

/** How much longer a session look-up takes, as ratios within one run. */
export interface Slowdown {
  /** beside a list that is being read, compared to beside another look-up */
  byList: number;
  /** beside another look-up, compared to alone: the price of a local server with one thread for all */
  byAnother: number;
}

/**
 * Measures all three by turns, and of the rounds' ratios the median counts: whatever else the machine does meets each. Two are
 * at work on both sides of `byList`, so that it tells what the list does and not what a second client does.
 */
export async function slowdowns(ask: Ask): Promise<Slowdown> {
  await medianBeside(ask, LIST); // warms both up
  const byList: number[] = [];
  const byAnother: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const alone = await medianLookup(ask);
    const besideAnother = await medianBeside(ask, LOOK_UP);
    byList.push((await medianBeside(ask, LIST)) / besideAnother);
    byAnother.push(besideAnother / alone);
  }
  return { byList: median(byList), byAnother: median(byAnother) };
}
