import { messages } from "@/lib/messages";

const english = {
  clearFilters: "Clear filters",
  keepLooking: (noun: string) => `No ${noun} in this stretch`,
  keepLookingHow: "Only so many are looked through at a time. Look further, or take off a filter.",
  soFar: "Only so many are looked through at a time, and there are more.",
  lookFurther: "Look further",
  pages: "Pages",
  ofMany: (shown: string, noun: string) => `${shown} of many ${noun}`,
  previous: "Previous",
  first: "First page",
  next: "Next",
  selectPage: "Select this page",
  select: (label: string) => `Select ${label}`,
  clearFilter: (label: string) => `Clear filter ${label}`,
  filterBy: (label: string) => `Filter by ${label.toLowerCase()}`,
  provider: "Provider",
  columns: "Columns",
};

export type ListsMessages = typeof english;
export const words = messages("lists", english);
