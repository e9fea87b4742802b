import { LANGUAGE } from "@/lib/locale";
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

/** Resolves when the words of the reader's language are there: at once for English, which comes with the code. */
export async function loadMessages(): Promise<void> {
  document.documentElement.lang = LANGUAGE;
  if (LANGUAGE === "en") return;
  const { german } = await import("@/messages/de/german");
  translation = german;
  for (const [area, words] of spoken) Object.assign(words, german[area]);
}
