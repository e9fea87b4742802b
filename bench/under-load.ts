import type { Ask } from "./caller.ts";

const ROUNDS = 15;
const TIMES = 40;
const LIST = "/api/users?limit=50&provider=acme";

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The median of what so many session look-ups took, one after the other, in milliseconds. */
async function medianLookup(ask: Ask): Promise<number> {
  const took: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    const began = performance.now();
    await ask("/api/me");
    took.push(performance.now() - began);
  }
  return median(took);
}

/** The same while a list is being read all the time, each page as soon as the one before is there. */
async function medianWhileListing(ask: Ask): Promise<number> {
  let over = false;
  const reader = (async () => {
    while (!over) await ask(LIST);
  })();
  try {
    return await medianLookup(ask);
  } finally {
    over = true;
    await reader;
  }
}

/**
 * How much longer a session look-up takes while a list is being read than when nothing else is. Both are measured by turns, and
 * of the rounds' ratios the median counts: whatever else the machine does meets either.
 */
export async function slowdownByLists(ask: Ask): Promise<number> {
  await medianWhileListing(ask); // warms both up
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const idle = await medianLookup(ask);
    ratios.push((await medianWhileListing(ask)) / idle);
  }
  return median(ratios);
}
