import { readStored, store } from "@/lib/stored";

const KEY = "rollcall.language";

export const LANGUAGES = ["en", "de"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What each language calls itself. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: "English", de: "Deutsch" };

/** What the browser asks for, the first wish first; nothing outside a browser. */
const wishes: readonly string[] = typeof window === "undefined" ? [] : navigator.languages;

function languageOf(tag: string): Language | undefined {
  return LANGUAGES.find((language) => tag.toLowerCase().split("-")[0] === language);
}

/** The language that was chosen in this browser; null where the browser's own wish decides. */
export function chosenLanguage(): Language | null {
  return readStored(KEY, LANGUAGES);
}

/** Chooses a language, null for the browser's own. It holds from the next load of the page. */
export function chooseLanguage(language: Language | null): void {
  store(KEY, language);
}

/** The language that words are written in. */
export const LANGUAGE: Language =
  chosenLanguage() ?? wishes.map(languageOf).find((language) => language !== undefined) ?? "en";

/** The locale that numbers and dates are written in: the reader's own form of the language, where he has one. */
export const LOCALE: string =
  wishes.find((tag) => languageOf(tag) === LANGUAGE) ?? { en: "en-GB", de: "de-DE" }[LANGUAGE];
