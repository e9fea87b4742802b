import type { Ask } from "./caller.ts";

const TIMES = 200;

/** The median of what so many session look-ups took, one after the other, in milliseconds. */
async function medianLookup(ask: Ask): Promise<number> {
  const took: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    const began = performance.now();
    await ask("/api/me");
    took.push(performance.now() - began);
  }
  return took.sort((a, b) => a - b)[TIMES / 2] ?? 0;
}

/** How much longer a session look-up takes while a list is being read all the time: a ratio within one run. */
export async function slowdownByLists(ask: Ask): Promise<number> {
  await medianLookup(ask); // warms both up
  const idle = await medianLookup(ask);
  let over = false;
  const reader = (async () => {
    while (!over) await ask("/api/users?limit=50&provider=acme");
  })();
  const busy = await medianLookup(ask);
  over = true;
  await reader;
  return busy / idle;
}
