import { z } from "zod";
import { Timestamp } from "./common.ts";

/** The lists of which views can be saved. */
export const VIEW_LISTS = ["users", "sessions", "events"] as const;

const ViewList = z.enum(VIEW_LISTS);
const ViewName = z.string().trim().min(1).max(80);

/** A list with its filters, under a name of the operator's own. */
export const View = z
  .strictObject({
    list: ViewList,
    name: ViewName,
    /** the filters as the console's address has them, without a question mark */
    query: z.string().max(2000),
    savedAt: Timestamp,
  })
  .meta({ id: "View" });
export type View = z.infer<typeof View>;

export const Views = z.strictObject({ items: z.array(View) }).meta({ id: "Views" });
export type Views = z.infer<typeof Views>;

export const ViewQuery = z.strictObject({ list: ViewList.optional() });
export type ViewQuery = z.infer<typeof ViewQuery>;

export const ViewParams = z.strictObject({ list: ViewList, name: ViewName });
export type ViewParams = z.infer<typeof ViewParams>;

export const SaveView = z
  .strictObject({
    query: z
      .string()
      .max(2000)
      .regex(/^[!-~]*$/, "must be percent-encoded, as in an address"),
  })
  .meta({ id: "SaveView" });
export type SaveView = z.infer<typeof SaveView>;

export const ViewDeleted = z.strictObject({ deleted: z.int().nonnegative() }).meta({ id: "ViewDeleted" });
export type ViewDeleted = z.infer<typeof ViewDeleted>;
