import { z } from "zod";
import { KeptText, OrderedId, PageQuery, pageOf, Timestamp, UserId } from "./common.ts";

/** What an operator wrote about a user, for other operators. */
export const Note = z
  .strictObject({
    id: z.string().describe("The note's id."),
    text: z.string().describe("What was written."),
    author: z
      .strictObject({
        kind: z.enum(["operator", "apiKey"]),
        id: z.string().nullable(),
        label: z.string().nullable(),
      })
      .describe("Who wrote it, with the name that he had then."),
    createdAt: Timestamp.describe("When it was written."),
  })
  .meta({ id: "Note" });
export type Note = z.infer<typeof Note>;

export const NotePage = pageOf(Note).meta({ id: "NotePage" });
export type NotePage = z.infer<typeof NotePage>;

export const NoteQuery = z.strictObject(PageQuery);
export type NoteQuery = z.infer<typeof NoteQuery>;

export const NoteParams = z.strictObject({
  userId: UserId,
  noteId: OrderedId.meta({ description: "The note's id.", examples: ["890191872000000"] }),
});

export const AddNote = z
  .strictObject({
    text: KeptText.min(1).max(2000).describe("What other operators should know."),
  })
  .meta({ id: "AddNote" });
export type AddNote = z.infer<typeof AddNote>;
