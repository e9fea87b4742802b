import { messages } from "@/lib/messages";

const english = {
  nextRow: "Next row",
  previousRow: "Previous row",
  selectRow: "Select the row",
  selectUpToRow: "Select the rows from the last one to this",
  endSession: "Revoke the session of the row, or all of its user",
  banUser: "Ban the user of the row",
  copyId: "Copy the id",
  filterList: "Filter this list",
  toRows: "Back to the rows",
  toNotice: "To the latest notice",
  rowActions: "Actions of the row",
  copied: (id: string) => `Copied ${id}`,
  missing:
    "A part of the console could not be shown. Check your connection; if Rollcall has been updated, reload the page.",
  reload: "Reload",
  copyRefused: "The browser did not allow copying.",
};

export type RowsMessages = typeof english;
export const words = messages("rows", english);
