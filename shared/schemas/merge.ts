import { z } from "zod";
import { asFault } from "../faults.ts";
import { ForeignId, Reason } from "./common.ts";

/** Into whom the user of the path goes, or who comes into him: one of the two. */
export const MergeUsers = z
  .strictObject({
    into: ForeignId.optional().describe("The user of the path goes into this one."),
    from: ForeignId.optional().describe("This one comes into the user of the path."),
    preview: z.boolean().optional().describe("Says what would happen, and changes nothing."),
    reason: Reason.optional().describe("Why; it stands on the trail."),
  })
  .refine(
    ({ into, from }) => (into === undefined) !== (from === undefined),
    asFault("notExactlyOne", "into", "from"),
  )
  .meta({ id: "MergeUsers" });
export type MergeUsers = z.infer<typeof MergeUsers>;

const Person = z.strictObject({
  id: z.string().describe("The user's id."),
  name: z.string().nullable().describe("The user's name."),
  email: z.string().nullable().describe("The user's e-mail."),
});
const Count = z.int().nonnegative();

/** What a merge does, or would do: who goes, who stays, and what goes over. */
export const Merge = z
  .strictObject({
    preview: z.boolean().describe("Whether nothing was changed."),
    from: Person.describe("Who goes."),
    into: Person.describe("Who stays."),
    accounts: Count.describe("How many accounts go over."),
    sessions: Count.describe("How many sessions go over."),
    notes: Count.describe("How many notes go over."),
    metadata: z.boolean().describe("Whether the metadata goes over: only where the one who stays has none."),
  })
  .meta({ id: "Merge" });
export type Merge = z.infer<typeof Merge>;
