import type { UndoMessages } from "@/messages/en/undo";

export const undo: UndoMessages = {
  verb: "Rückgängig machen",
  done: "Es ist rückgängig gemacht.",
  failed: "Es ließ sich nicht rückgängig machen.",
};
