import { expect, test } from "vitest";
import { eachOf } from "@/lib/each-of";

test("each has its turn, so many at once, whatever fails", async () => {
  let running = 0;
  let most = 0;
  const met: number[] = [];
  const { done, failed, error } = await eachOf([1, 2, 3, 4, 5], 2, async (n) => {
    met.push(n);
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
    if (n % 2 === 0) throw new Error(`no ${n}`);
    return n * 10;
  });
  expect(met).toEqual([1, 2, 3, 4, 5]);
  expect(most).toBe(2);
  expect(done.toSorted()).toEqual([10, 30, 50]);
  expect(failed).toEqual([2, 4]);
  expect(error).toEqual(new Error("no 2"));
});

test("where nothing fails there is nothing left", async () => {
  expect(await eachOf(["a"], 4, () => Promise.resolve(1))).toEqual({
    done: [1],
    failed: [],
    error: undefined,
  });
});
