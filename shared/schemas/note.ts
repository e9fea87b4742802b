import { z } from "zod";
import { ForeignId, OrderedId, PageQuery, pageOf, Timestamp } from "./common.ts";

/** What an operator wrote about a user, for other operators. */
export const Note = z
  .strictObject({
    id: z.string(),
    text: z.string(),
    author: z.strictObject({
      kind: z.enum(["operator", "apiKey"]),
      id: z.string().nullable(),
      label: z.string().nullable(),
    }),
    createdAt: Timestamp,
  })
  .meta({ id: "Note" });
export type Note = z.infer<typeof Note>;

export const NotePage = pageOf(Note).meta({ id: "NotePage" });
export type NotePage = z.infer<typeof NotePage>;

export const NoteQuery = z.strictObject(PageQuery);
export type NoteQuery = z.infer<typeof NoteQuery>;

export const NoteParams = z.strictObject({ userId: ForeignId, noteId: OrderedId });

export const AddNote = z
  .strictObject({
    text: z
      .string()
      .trim()
      .min(1)
      .max(2000)
      .refine((text) => !text.includes("\0"), { error: "must not hold the character U+0000" }),
  })
  .meta({ id: "AddNote" });
export type AddNote = z.infer<typeof AddNote>;
