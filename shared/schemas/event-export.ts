import { z } from "zod";
import { OrderedId } from "./common.ts";
import { EventFilter } from "./event-filter.ts";
import { TRANSFER_FORMATS } from "./transfer.ts";

export const EventExportQuery = z.strictObject({
  ...EventFilter,
  format: z.enum(TRANSFER_FORMATS).default("csv").describe("The form of the file."),
  order: z.enum(["desc", "asc"]).default("asc").describe("Oldest first unless asked otherwise."),
  after: OrderedId.optional().describe(
    "The id of the last event that came whole: the file goes on after it, without a header.",
  ),
});
export type EventExportQuery = z.infer<typeof EventExportQuery>;

/** The columns of an exported event, in the order of a CSV file. `data` is JSON. */
export const EVENT_COLUMNS = [
  "id",
  "at",
  "type",
  "outcome",
  "source",
  "actorKind",
  "actorId",
  "actorLabel",
  "userId",
  "userLabel",
  "provider",
  "sessionId",
  "accountId",
  "ip",
  "country",
  "userAgent",
  "requestId",
  "code",
  "reason",
  "data",
] as const;
