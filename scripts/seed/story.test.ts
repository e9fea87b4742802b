import { describe, expect, it } from "vitest";
import { tellStory } from "./story.ts";

const DAY = 86_400_000;
const MONDAY_MIDNIGHT = Date.UTC(2026, 10, 23);

describe("the demo's story", () => {
  it("is the same for the same moment", () => {
    expect(tellStory(MONDAY_MIDNIGHT, 300)).toEqual(tellStory(MONDAY_MIDNIGHT, 300));
  });

  it("runs forward, for thirty days up to now, whatever time it is now", () => {
    for (const now of [MONDAY_MIDNIGHT, MONDAY_MIDNIGHT + 13.5 * 3_600_000, MONDAY_MIDNIGHT + 5 * DAY]) {
      const actions = tellStory(now, 2000);
      for (const [i, { at }] of actions.entries()) expect(at).toBeGreaterThanOrEqual(actions[i - 1]?.at ?? 0);
      expect(now - (actions[0]?.at ?? 0)).toBeGreaterThan(29 * DAY);
      expect(actions.at(-1)?.at).toBeLessThan(now);
      expect(actions.filter(({ kind }) => kind === "signUp").length).toBeGreaterThanOrEqual(1990);
    }
  });

  it("is quieter at weekends, and loud in the night of the attack", () => {
    const actions = tellStory(MONDAY_MIDNIGHT, 2000);
    const onDay = (day: number, kind: string) =>
      actions.filter(
        (action) => action.kind === kind && Math.floor((action.at - MONDAY_MIDNIGHT) / DAY) === -day,
      ).length;
    expect(onDay(1, "signIn")).toBeLessThan(onDay(4, "signIn") * 0.6);
    const failures = Array.from({ length: 30 }, (_, day) => onDay(day + 1, "failure"));
    expect(Math.max(...failures)).toBeGreaterThan(900);
    expect(failures.indexOf(Math.max(...failures)) + 1).toBe(9);
  });

  it("gives operators' acts a reason and an actor, and an app's own sign-ins neither", () => {
    const actions = tellStory(MONDAY_MIDNIGHT, 2000);
    const acts = actions.filter(({ actorKind, kind }) => actorKind === "operator" && kind !== "grant");
    expect(acts.length).toBeGreaterThan(100);
    for (const { reason, actor } of acts) expect([typeof reason, typeof actor]).toEqual(["string", "string"]);
    for (const action of actions.filter(({ source }) => source === "database")) {
      expect(action).not.toHaveProperty("actorKind");
      expect(action).not.toHaveProperty("ip");
    }
  });
});
