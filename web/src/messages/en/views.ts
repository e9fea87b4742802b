import { messages } from "@/lib/messages";

const english = {
  views: "Views",
  savedViews: "Saved views",
  none: "Filters that you use often can be kept here under a name. They are yours alone.",
  open: (name: string) => `Open the view “${name}”`,
  rename: (name: string) => `Rename “${name}”`,
  delete: (name: string) => `Delete “${name}”`,
  newName: (name: string) => `New name for “${name}”`,
  nameTaken: "You have a view of that name. Saving replaces it.",
  renameTaken: "You have a view of that name.",
  saveName: "Save these filters as",
  save: "Save view",
  replace: "Replace view",
  renameIt: "Rename",
  cancel: "Cancel",
  saved: (name: string) => `Saved as “${name}”.`,
  deleted: (name: string) => `The view “${name}” is deleted.`,
};

export type ViewsMessages = typeof english;
export const words = messages("views", english);
