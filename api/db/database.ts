import { type ChangeContext, clearContext, setContext } from "./context.ts";
import { translateError } from "./errors.ts";
import { retrying } from "./retry.ts";
import type { Statement } from "./sql.ts";

/** What the statements of one request cost, summed from D1's own `meta`. */
export interface Meter {
  rowsRead: number;
  rowsWritten: number;
  queries: number;
}

/** A change and the trail that it must leave. */
export interface Change {
  context: ChangeContext;
  /**
   * How many events the statements must write, as a number or as a query over the state before them.
   * With fewer the whole batch is undone.
   */
  events: number | Statement;
  statements: readonly Statement[];
  /** the id of what the change makes, as an expression over the state after it; kept for a caller who asks again */
  made?: Statement;
  /** the whole reply as JSON, as an expression over the state after it; kept likewise, where it is known by then */
  reply?: { status: number; json: Statement };
  /** whether the statements hold a proof against being committed twice, so that a batch of unknown outcome may be sent again */
  repeatable?: boolean;
}

/** One request's view of D1. Made anew for every request, so that its meter is the request's. */
export interface Database {
  readonly meter: Meter;
  /** All rows of one query. Reads are repeated where D1 was out of reach for a moment. */
  all<Row>(statement: Statement): Promise<Row[]>;
  /** The first row, or null. */
  first<Row>(statement: Statement): Promise<Row | null>;
  /** Several queries in one round trip; a list of rows for each. */
  read<Rows extends unknown[][]>(...statements: Statement[]): Promise<Rows>;
  /**
   * The only way to change anything: one transaction that names its actor and ends with the proof of its trail.
   * Returns the `RETURNING` rows of each statement.
   */
  change<Rows extends unknown[][]>(change: Change): Promise<Rows>;
  /** Writes that leave no trail because nobody's data changes: catching up an index, keeping a counter. */
  maintain<Rows extends unknown[][]>(...statements: Statement[]): Promise<Rows>;
}

/** Wraps a D1 binding. Errors come out as `DatabaseError` (see errors.ts). */
export function openDatabase(d1: D1Database): Database {
  const meter: Meter = { rowsRead: 0, rowsWritten: 0, queries: 0 };

  async function batch(statements: readonly Statement[], isRepeatable: boolean): Promise<unknown[][]> {
    if (statements.length === 0) return [];
    const send = () => d1.batch(statements.map(({ text, params }) => d1.prepare(text).bind(...params)));
    try {
      const results = await (isRepeatable ? retrying(send) : send());
      for (const { meta } of results) {
        meter.rowsRead += meta.rows_read;
        meter.rowsWritten += meta.rows_written;
      }
      meter.queries += results.length;
      return results.map((result) => result.results);
    } catch (error) {
      throw translateError(error);
    }
  }

  return {
    meter,
    async all<Row>(statement: Statement) {
      return ((await batch([statement], true))[0] ?? []) as Row[];
    },
    async first<Row>(statement: Statement) {
      return ((await batch([statement], true))[0]?.[0] ?? null) as Row | null;
    },
    async read<Rows extends unknown[][]>(...statements: Statement[]) {
      return (await batch(statements, true)) as Rows;
    },
    async change<Rows extends unknown[][]>({ context, events, statements, repeatable = false }: Change) {
      const before = setContext(context, events);
      const after = clearContext();
      const results = await batch([...before, ...statements, ...after], repeatable);
      return results.slice(before.length, before.length + statements.length) as Rows;
    },
    async maintain<Rows extends unknown[][]>(...statements: Statement[]) {
      return (await batch(statements, false)) as Rows;
    },
  };
}
