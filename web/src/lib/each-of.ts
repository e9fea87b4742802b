/**
 * Does something with each of many, so many at once, begun in their order. Answers what came of those that went well, which
 * of them failed, in their order, and the first error; one that fails does not keep the others from their turn.
 */
export async function eachOf<T, R>(
  all: readonly T[],
  atOnce: number,
  act: (one: T) => Promise<R>,
): Promise<{ done: R[]; failed: T[]; error: unknown }> {
  const waiting = all.entries();
  const done: R[] = [];
  const failures: { index: number; one: T; error: unknown }[] = [];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const [index, one] of waiting) {
        await act(one).then(
          (result) => done.push(result),
          (error: unknown) => failures.push({ index, one, error }),
        );
      }
    }),
  );
  failures.sort((a, b) => a.index - b.index);
  return { done, failed: failures.map(({ one }) => one), error: failures[0]?.error };
}
