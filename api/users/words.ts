/** No stored word and no term is longer, in code points: beginnings stay comparable. */
const WORD_MAX = 256;
/** How many marks within a word begin a word of their own. */
const MARKS_MAX = 8;
/** The last code point: no word holds it, so it ends the range of words with one beginning. */
const LAST = "\u{10FFFF}";

/** Letters that have no decomposition and that people still type without their mark. */
const PLAIN: Record<string, string> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ı: "i",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ð: "d",
  ς: "σ",
};

/** Text as it is compared: without case, accents, compatibility forms and control characters. */
export function foldText(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFKD")
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[łøđıæœþðς]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[\p{Cc}\u{FFFE}\u{FFFF}\u{10FFFF}]/gu, " ");
}

function cut(word: string): string {
  return word.length <= WORD_MAX ? word : [...word].slice(0, WORD_MAX).join("");
}

/**
 * A word and, of "jean-luc" or "(bob)", also what follows each mark: it is as much the beginning of a word. Of a name that
 * is all marks only the first few, or it would take more room than a hundred others.
 */
function beginnings(word: string): string[] {
  const inner = [...word.matchAll(/[^\p{L}\p{N}]+(?=[\p{L}\p{N}])/gu)].slice(0, MARKS_MAX);
  return [word, ...inner.map((mark) => word.slice(mark.index + mark[0].length))];
}

export interface IndexedWord {
  word: string;
  /** the length, in code points, of the longest beginning that a smaller word of the same user has too */
  shared: number;
}

/**
 * The words by which a user is found: his e-mail as a whole and every word of his name, but for one with which another begins:
 * whatever finds it finds the other.
 */
export function wordsOf({ email, name }: { email: string | null; name: string | null }): IndexedWord[] {
  const words = new Set<string>();
  if (email) words.add(cut(foldText(email).trim()));
  for (const word of foldText(name ?? "").split(/\s+/)) {
    for (const beginning of beginnings(word)) words.add(cut(beginning));
  }
  words.delete("");
  const sorted = [...words]
    .map((word) => [...word])
    .sort(compareCodePoints)
    .filter((points, i, all) => sharedLength(points, all[i + 1] ?? []) < points.length);
  return sorted.map((points, i) => ({
    word: points.join(""),
    shared: sharedLength(sorted[i - 1] ?? [], points),
  }));
}

/** A word that a search looks for, and up to where words begin with it. */
export interface Term {
  from: string;
  to: string;
  /** in code points, as SQLite's length() counts */
  length: number;
}

/** What a query asks for: the beginnings of words that a user must all have, the longest first. */
export function termsOf(query: string): Term[] {
  const words = [...new Set(foldText(query).split(/\s+/))].filter((word) => word !== "").map(cut);
  return words
    .sort((a, b) => b.length - a.length)
    .map((word) => ({ from: word, to: word + LAST, length: [...word].length }));
}

/** Whether a user has words that begin with each of the terms. */
export function hasTerms(
  user: { email: string | null; name: string | null },
  terms: readonly Term[],
): boolean {
  const words = terms.length > 0 ? wordsOf(user) : [];
  return terms.every((term) => words.some(({ word }) => word.startsWith(term.from)));
}

function compareCodePoints(a: readonly string[], b: readonly string[]): number {
  const shared = sharedLength(a, b);
  return (a[shared]?.codePointAt(0) ?? -1) - (b[shared]?.codePointAt(0) ?? -1);
}

function sharedLength(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}
