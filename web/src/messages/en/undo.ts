import { messages } from "@/lib/messages";

const english = {
  verb: "Undo",
  done: "It is taken back.",
  failed: "It could not be taken back.",
};

export type UndoMessages = typeof english;
export const words = messages("undo", english);
