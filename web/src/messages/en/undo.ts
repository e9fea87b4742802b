import { messages } from "@/lib/messages";

const english = {
  verb: "Undo",
  done: "Undone.",
  failed: "It could not be undone.",
};

export type UndoMessages = typeof english;
export const words = messages("undo", english);
