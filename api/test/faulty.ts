import { env } from "cloudflare:workers";

/**
 * What happens to a batch: it never reaches the database, or it is committed and an error comes back instead of the answer, or
 * nothing ever comes back, as for a Worker that is killed.
 */
export type Fault = "before" | "after" | "silence";

/** D1's own words for a connection that broke; nobody can tell from them whether the batch was committed. */
export const LOST = "D1_ERROR: Network connection lost.";

/** The same, and it makes no sense to ask again at once. */
export const OVERLOADED = "D1_ERROR: D1 DB is overloaded. Too many requests queued.";

/**
 * The database, but for the batches that `fault` spoils. It is asked before each batch, with the SQL of its statements; of a silence
 * `onSilence` tells, since nothing else will.
 */
export function faultyDatabase(
  fault: (batch: string) => Fault | null | Promise<Fault | null>,
  message = LOST,
  onSilence = () => {},
): D1Database {
  const texts = new WeakMap<D1PreparedStatement, string>();
  return new Proxy(env.DB, {
    get(target, property) {
      if (property === "prepare") {
        return (text: string) => {
          const statement = target.prepare(text);
          return {
            bind: (...params: unknown[]) => {
              const bound = statement.bind(...params);
              texts.set(bound, text);
              return bound;
            },
          };
        };
      }
      if (property === "batch") {
        return async (statements: D1PreparedStatement[]) => {
          const what = await fault(statements.map((statement) => texts.get(statement)).join(";\n"));
          if (what === "before") throw new Error(message);
          const results = await target.batch(statements);
          if (what === "after") throw new Error(message);
          if (what === "silence") {
            onSilence();
            await new Promise(() => {});
          }
          return results;
        };
      }
      return Reflect.get(target, property);
    },
  });
}
