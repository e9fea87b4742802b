import { messages } from "@/lib/messages";

const english = {
  nextRow: "Next row",
  previousRow: "Previous row",
  selectRow: "Select the row",
  endSession: "Revoke the session of the row",
  banUser: "Ban the user of the row",
  copyId: "Copy the id",
  rowActions: "Actions of the row",
  copied: (id: string) => `Copied ${id}`,
  copyRefused: "The browser did not allow copying.",
};

export type RowsMessages = typeof english;
export const words = messages("rows", english);
