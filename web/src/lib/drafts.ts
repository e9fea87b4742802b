import { keep, kept } from "@/lib/kept";

/** What was typed into the fields of a form, by their names. */
export type Draft = Readonly<Partial<Record<string, string>>>;

const DRAFTS = "drafts";

/** Which question it was, and where: the same after a sign-in, whatever the numbers in it are by then. */
export function questionOf(title: string): string {
  const search = new URLSearchParams(location.search);
  // Whether the address names the question that is open is no part of where that is.
  search.delete("ask");
  return `${location.pathname}?${search} ${title.replace(/\d[\d.,]*/g, "#")}`;
}

/** What the operator has typed in answer to a question; nothing where it was sent or thrown away. */
export function keptDraft(operator: string, question: string): Draft {
  return draftsOf(operator)[question] ?? {};
}

/** Keeps in this tab what is typed in answer to a question, over a sign-in that comes in between; null forgets it. */
export function keepDraft(operator: string, question: string, draft: Draft | null): void {
  const { [question]: _, ...others } = draftsOf(operator);
  keep(DRAFTS, operator, draft ? { ...others, [question]: draft } : others);
}

/** Forgets all of them. */
export function forgetDrafts(operator: string): void {
  keep(DRAFTS, operator, undefined);
}

/** What stands in a field that was just typed into; nothing where it has no name. */
export function typedInto(field: EventTarget): Draft {
  const { name, value, type, checked } = field as HTMLInputElement;
  if (!name) return {};
  return { [name]: type === "checkbox" && !checked ? "" : value };
}

function draftsOf(operator: string): Record<string, Draft> {
  return (
    kept(DRAFTS, operator, (value) =>
      typeof value === "object" && value !== null ? { ...value } : undefined,
    ) ?? {}
  );
}
