import type { Catalogue } from "@/messages/catalogue";

type Area = keyof Catalogue;

const spoken = new Map<Area, object>();
let translation: Catalogue | null = null;

/**
 * The words of one area in the reader's language. Read a message where it is shown, in a component or a function, and not
 * while a module loads: its translation may not be there yet.
 */
export function messages<A extends Area>(area: A, english: Catalogue[A]): Catalogue[A] {
  spoken.set(area, english);
  return Object.assign(english, translation?.[area]);
}

/** Puts a translation in place of the English words, of areas that are there already and of those that come later. */
export function translate(catalogue: Catalogue): void {
  translation = catalogue;
  for (const [area, words] of spoken) Object.assign(words, catalogue[area]);
}
