import fc from "fast-check";
import { beforeAll, expect, test, vi } from "vitest";
import { CHANGES, changesBetween, plainType, readTables } from "../test/changes.ts";
import { expectCountsToHold } from "../test/counts.ts";
import { DEEDS, prepareDeeds } from "../test/deeds.ts";
import { type Fault, faultyDatabase } from "../test/faulty.ts";
import { rows, watermark } from "../test/trail.ts";

/**
 * The promise of the trail, as a property: after whatever the app, the engine and the management API do, in any order, with
 * batches that fail, answers that get lost and Workers that die between two batches, the events are exactly the changes
 * that can be seen in the tables. None is missing, none is there twice, none is out of order.
 */

beforeAll(async () => {
  vi.spyOn(console, "error").mockReturnValue(); // faults are logged, and there are many
  await prepareDeeds();
});

/** In whatever a single deed does, these come in this order. */
const ORDER = ["createUser", "linkAccount", "signIn"];

const LOOSE = ["signInFailed", "accessDenied", "exportEvents"];

const PEOPLE = ["ann", "ben"];

interface Act {
  deed: string;
  person: string;
  fault: { at: number; kind: Fault } | null;
}

/** What others build on, and what only works while something is there. */
const OFTEN = ["appSignsUp", "signsIn", "notes", "takesNote", "unbans", "merges", "oversteps"];

const act: fc.Arbitrary<Act> = fc.record({
  deed: fc.constantFrom(...Object.keys(DEEDS), ...OFTEN, ...OFTEN),
  person: fc.constantFrom(...PEOPLE),
  fault: fc.option(
    fc.record({
      at: fc.integer({ min: 1, max: 6 }),
      // whoever sees an error may go on, and does; of whom silence meets nothing more is heard
      kind: fc.constantFrom<Fault>("before", "after", "silence"),
    }),
    { freq: 2 },
  ),
});

/** Does it on a database that fails as the act says, and is done when the Worker is, or dead. */
async function attempt({ deed, person, fault }: Act): Promise<string[]> {
  let batches = 0;
  const { promise: silence, resolve: onSilence } = Promise.withResolvers<void>();
  const d1 = faultyDatabase(
    () => {
      batches += 1;
      return batches === fault?.at ? fault.kind : null;
    },
    "D1_ERROR: a fault made for a test",
    onSilence,
  );
  return Promise.race([DEEDS[deed]?.(person, d1) ?? [], silence.then(() => [])]);
}

const seen = new Map<string, number>();

async function perform(act: Act): Promise<void> {
  const { deed, person, fault } = act;
  const [before, begun] = [await readTables(), await watermark()];
  const loose = await attempt(act);
  const after = await readTables();
  const events = await rows<{ id: number; type: string }>(
    "SELECT id, type FROM rollcall_events WHERE id > ? ORDER BY id",
    begun,
  );
  const types = events.map(({ type }) => plainType(type));
  for (const type of types) seen.set(type, (seen.get(type) ?? 0) + 1);
  const what = `${deed} ${person} ${JSON.stringify(fault)}`;
  expect(types.filter((type) => !LOOSE.includes(type)).sort(), what).toEqual(
    changesBetween(before, after).sort(),
  );
  // what has no row can only be lost where the database itself is: such a refusal stands, and is logged
  if (fault === null)
    expect(
      types.filter((type) => LOOSE.includes(type)),
      what,
    ).toEqual(loose);
  const inOrder = types.filter((type) => ORDER.includes(type));
  if (deed === "signsIn")
    expect(inOrder, what).toEqual([...inOrder].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)));
  expect(await rows("SELECT * FROM rollcall_context WHERE source IS NOT NULL"), what).toEqual([]);
  expect(
    await rows("SELECT s.id FROM sessions s JOIN rollcall_bans b ON b.user_id = s.userId"),
    `${what}: a ban holds`,
  ).toEqual([]);
}

test("the events are the changes, whoever makes them and whatever fails", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 20, maxLength: 40, size: "max" }), async (acts) => {
      for (const person of PEOPLE) await perform({ deed: "appSignsUp", person, fault: null });
      for (const one of acts) await perform(one);
    }),
    { numRuns: 25, seed: 20_260_101, endOnFailure: true },
  );
  await expectCountsToHold();
  for (const type of [...CHANGES, ...LOOSE]) expect(seen.get(type) ?? 0, type).toBeGreaterThan(0);
}, 600_000);
