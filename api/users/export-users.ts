import { CSV_TYPE, EXPORT_COLUMNS, type ExportQuery, NDJSON_TYPE } from "../../shared/schemas/transfer.ts";
import type { User } from "../../shared/schemas/user.ts";
import { eventStatements } from "../db/event.ts";
import { type Call, contextOf } from "../http/call.ts";
import { demandSchema } from "../http/guard.ts";
import { csvRow } from "../wire/csv.ts";
import { exportedUsers, type UserRow } from "./sql.ts";
import { userOnWire } from "./wire.ts";

/** Users held in memory at a time, some 2 MB: with D1's 1,000 queries an invocation that is far past any table of users. */
const PAGE = 5_000;

/**
 * All users of a filter as a file, the newest first, page by page as the client takes it. That it was asked for is on the
 * trail before the first byte leaves. A file that breaks off was cut short: the stream fails, it does not end.
 */
export async function exportUsers(call: Call, query: ExportQuery): Promise<Response> {
  const { format, ...filter } = query;
  await demandSchema(call);
  const context = contextOf(call);
  await call.database.change({
    context,
    events: 1,
    statements: eventStatements({
      type: "exportUsers",
      outcome: "success",
      context,
      data: { format, ...filter },
    }),
  });
  const name = `users-${new Date().toISOString().slice(0, 10)}.${format}`;
  return new Response(fileOf(call, query), {
    headers: {
      "Content-Type": `${format === "csv" ? CSV_TYPE : NDJSON_TYPE}; charset=utf-8`,
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
}

function fileOf({ database }: Call, { format, ...filter }: ExportQuery): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const line = format === "csv" ? csvLine : (user: User) => `${JSON.stringify(user)}\n`;
  let before = Number.MAX_SAFE_INTEGER;
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        if (format === "csv") controller.enqueue(encoder.encode(csvRow(EXPORT_COLUMNS)));
      },
      async pull(controller) {
        const rows = await database.all<UserRow>(exportedUsers(filter, before, PAGE));
        before = rows.at(-1)?.uid ?? 0;
        if (rows.length > 0)
          controller.enqueue(encoder.encode(rows.map((row) => line(userOnWire(row))).join("")));
        if (rows.length < PAGE) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

function csvLine(user: User): string {
  return csvRow(
    EXPORT_COLUMNS.map((column) => {
      const value = user[column];
      return Array.isArray(value) ? value.join(" ") : value;
    }),
  );
}
