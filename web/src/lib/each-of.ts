/**
 * Does something with each of many, so many at once, begun in their order. Answers which of them failed, in that order, and
 * the first error; one that fails does not keep the others from their turn.
 */
export async function eachOf<T>(
  all: readonly T[],
  atOnce: number,
  act: (one: T) => Promise<unknown>,
): Promise<{ failed: T[]; error: unknown }> {
  const waiting = all.entries();
  const failures: { index: number; error: unknown }[] = [];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const [index, one] of waiting) {
        await act(one).catch((error: unknown) => failures.push({ index, error }));
      }
    }),
  );
  failures.sort((a, b) => a.index - b.index);
  return {
    failed: failures.flatMap(({ index }) => all.slice(index, index + 1)),
    error: failures[0]?.error,
  };
}
