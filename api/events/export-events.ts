import type { EventExportQuery } from "../../shared/schemas/event-export.ts";
import { CSV_TYPE, NDJSON_TYPE } from "../../shared/schemas/transfer.ts";
import { eventStatements } from "../db/event.ts";
import type { EventRow } from "../db/event-row.ts";
import { eventOnWire } from "../directory/event-wire.ts";
import { manyNames } from "../directory/lookup-many.ts";
import { type Call, contextOf } from "../http/call.ts";
import { demandSchema } from "../http/guard.ts";
import { type Filters, fits, resolveFilter } from "./filters.ts";
import { csvHeader, csvLine, ndjsonLine } from "./lines.ts";
import { choosePath } from "./path.ts";
import { newestEvent } from "./sql.ts";
import { beyond, narrow } from "./stretch.ts";

/**
 * Events looked at in one go, by three queries at most: a million takes 600 of the 1,000 that D1 allows an invocation, and each
 * page some 5 MB of memory and 25 ms of the database, so that sign-ins in between hardly wait.
 */
const PAGE = 5_000;

/**
 * The part of the trail that a filter means, up to now, as a file, page by page as the client takes it. That it was asked for
 * is on the trail before the first byte leaves. A file that breaks off was cut short: the stream fails, it does not end; the
 * client goes on with `after`, the id of the last line that came whole.
 */
export async function exportEvents(call: Call, query: EventExportQuery): Promise<Response> {
  const { format, order, after, ...filter } = query;
  await demandSchema(call);
  const filters = await resolveFilter(call.database, filter, order);
  const newest = await call.database.first<{ id: number }>(newestEvent());
  const context = contextOf(call);
  await call.database.change({
    context,
    events: 1,
    statements: eventStatements({ type: "exportEvents", outcome: "success", context, data: query }),
  });
  const upToNow = filters && { ...filters, stretch: narrow(filters.stretch, 0, newest?.id ?? 0) };
  const name = `events-${new Date().toISOString().slice(0, 10)}.${format}`;
  return new Response(fileOf(call, upToNow, format, after), {
    headers: {
      "Content-Type": `${format === "csv" ? CSV_TYPE : NDJSON_TYPE}; charset=utf-8`,
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
}

function fileOf(
  { database }: Call,
  filters: Filters | null,
  format: EventExportQuery["format"],
  after: string | undefined,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const line = format === "csv" ? csvLine : ndjsonLine;
  const lookUpMany = manyNames(database);
  let stretch = filters && (after === undefined ? filters.stretch : beyond(filters.stretch, Number(after)));
  let path: Awaited<ReturnType<typeof choosePath>> | null = null;

  /** The lines of the next page; null after the last. */
  async function nextLines(): Promise<string | null> {
    if (filters === null || stretch === null) return null;
    path ??= await choosePath(database, filters);
    const rows: EventRow[] = await path.fetch(stretch, PAGE);
    const last = rows.at(-1);
    stretch = last && rows.length === PAGE ? beyond(stretch, last.id) : null;
    const wanted = rows.filter((row) => fits(row, filters));
    const names = await lookUpMany(
      wanted.flatMap((row) => [row.uid, row.actor]),
      wanted.map((row) => row.user_agent),
    );
    return wanted.map((row) => line(eventOnWire(row, names))).join("");
  }

  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        // a continued file has its header already
        if (format === "csv" && after === undefined) controller.enqueue(encoder.encode(csvHeader()));
      },
      async pull(controller) {
        // a page without a wanted event is no reason to wake the client
        for (let lines: string | null = ""; lines === ""; ) {
          lines = await nextLines();
          if (lines === null) controller.close();
          else if (lines !== "") controller.enqueue(encoder.encode(lines));
        }
      },
    },
    { highWaterMark: 0 },
  );
}
