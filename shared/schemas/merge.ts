import { z } from "zod";
import { ForeignId, Reason } from "./common.ts";

/** Into whom the user of the path goes, or who comes into him: one of the two. */
export const MergeUsers = z
  .strictObject({
    into: ForeignId.optional(),
    from: ForeignId.optional(),
    /** says what would happen, and changes nothing */
    preview: z.boolean().optional(),
    reason: Reason.optional(),
  })
  .refine(({ into, from }) => (into === undefined) !== (from === undefined), {
    error: "name either into or from",
  })
  .meta({ id: "MergeUsers" });
export type MergeUsers = z.infer<typeof MergeUsers>;

const Person = z.strictObject({
  id: z.string(),
  name: z.string().nullable(),
  email: z.string().nullable(),
});
const Count = z.int().nonnegative();

/** What a merge does, or would do: who goes, who stays, and what goes over. */
export const Merge = z
  .strictObject({
    preview: z.boolean(),
    from: Person,
    into: Person,
    accounts: Count,
    sessions: Count,
    notes: Count,
    /** whether the metadata goes over: only where the one who stays has none */
    metadata: z.boolean(),
  })
  .meta({ id: "Merge" });
export type Merge = z.infer<typeof Merge>;
