import { type Ticked, useTicked } from "@/components/use-ticked";

const QUESTIONS = ["selected", "matching"] as const;

/** Which sessions an operator has ticked, and what he is about to end: those, or all that the filters mean. */
export type Chosen = Ticked<(typeof QUESTIONS)[number]>;

/** What is chosen under these filters. */
export const useChosen = (filters: object) => useTicked("sessions", JSON.stringify(filters), QUESTIONS);
