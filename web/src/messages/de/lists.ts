import type { ListsMessages } from "@/messages/en/lists";

export const lists: ListsMessages = {
  clearFilters: "Filter aufheben",
  keepLooking: (noun) => `Keine ${noun} in diesem Abschnitt`,
  keepLookingHow:
    "Es wird jeweils nur ein Abschnitt durchgesehen. Suchen Sie weiter, oder heben Sie einen Filter auf.",
  soFar: "Es wird jeweils nur ein Abschnitt durchgesehen, und es gibt noch mehr.",
  lookFurther: "Weitersuchen",
  pages: "Seiten",
  ofMany: (shown, noun) => `${shown} ${noun}, weitere folgen`,
  previous: "Zurück",
  first: "Erste Seite",
  next: "Weiter",
  selectPage: "Diese Seite auswählen",
  select: (label) => `${label} auswählen`,
  clearFilter: (label) => `Filter ${label} aufheben`,
  filterBy: (label) => `Nach ${label} filtern`,
  provider: "Anbieter",
  columns: "Spalten",
};
