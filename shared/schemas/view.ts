import { z } from "zod";
import { asFault } from "../faults.ts";
import { KeptText, Timestamp } from "./common.ts";

/** The lists of which views can be saved. */
export const VIEW_LISTS = ["users", "sessions", "events"] as const;

const ViewList = z.enum(VIEW_LISTS);
const ViewName = KeptText.min(1).max(80);

/** A list with its filters, under a name of the operator's own. */
export const View = z
  .strictObject({
    list: ViewList.describe("The list that it filters."),
    name: ViewName.describe("What the operator calls it."),
    query: z
      .string()
      .max(2000)
      .describe("The filters as the console's address has them, without a question mark."),
    savedAt: Timestamp.describe("When it was saved."),
  })
  .meta({ id: "View" });
export type View = z.infer<typeof View>;

export const Views = z
  .strictObject({ items: z.array(View).describe("All of them, by list and name.") })
  .meta({ id: "Views" });
export type Views = z.infer<typeof Views>;

export const ViewQuery = z.strictObject({ list: ViewList.optional().describe("Only those of this list.") });
export type ViewQuery = z.infer<typeof ViewQuery>;

export const ViewParams = z.strictObject({
  list: ViewList.describe("The list that it filters."),
  name: ViewName.describe("What the operator calls it."),
});
export type ViewParams = z.infer<typeof ViewParams>;

export const SaveView = z
  .strictObject({
    query: z
      .string()
      .max(2000)
      .regex(/^[!-~]*$/, asFault("notEncoded"))
      .describe("The filters as the console's address has them, percent-encoded, without a question mark."),
  })
  .meta({ id: "SaveView" });
export type SaveView = z.infer<typeof SaveView>;

export const ViewDeleted = z
  .strictObject({
    deleted: z
      .int()
      .nonnegative()
      .describe("How many the call deleted: 0 where there was none of that name."),
  })
  .meta({ id: "ViewDeleted" });
export type ViewDeleted = z.infer<typeof ViewDeleted>;
