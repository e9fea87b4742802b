import { readdirSync, readFileSync } from "node:fs";
import type { Catalogue } from "../../web/src/messages/catalogue.ts";

export type Language = "en" | "de";
type Area = Catalogue[keyof Catalogue];

const SOURCES = "web/src/messages";
/** What the API says for itself, which is English too. */
const SAID_BY_API = ["details", "error-codes", "faults"].map((list) => `shared/${list}.ts`);
const kebab = (name: string) => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

/** All words of the console in a language, as the console has them. */
export async function readCatalogue(language: Language): Promise<Catalogue> {
  const { german }: { german: Catalogue } = await import(`../../${SOURCES}/de/german.ts`);
  if (language === "de") return german;
  const english = await Promise.all(
    Object.keys(german).map(async (area): Promise<[string, Area]> => {
      const { words } = await import(`../../${SOURCES}/en/${kebab(area)}.ts`);
      return [area, words];
    }),
  );
  return Object.fromEntries(english) as unknown as Catalogue;
}

/** The texts that stand in a piece of TypeScript: strings whole, templates as the parts between their gaps. */
export function textsIn(source: string): string[] {
  const found: string[] = [];
  const readString = (from: number): number => {
    const [whole = ""] = /^"((?:[^"\\\n]|\\.)*)"/.exec(source.slice(from)) ?? [];
    if (whole) found.push(JSON.parse(whole));
    return from + Math.max(1, whole.length);
  };
  const readTemplate = (from: number): number => {
    let part = "";
    let at = from + 1;
    while (at < source.length && source[at] !== "`") {
      if (source.startsWith("${", at)) {
        found.push(part);
        part = "";
        at = readCode(at + 2, "}");
      } else {
        part += source[at];
        at += 1;
      }
    }
    found.push(part);
    return at + 1;
  };
  const readCode = (from: number, until?: string): number => {
    let at = from;
    let depth = 0;
    while (at < source.length) {
      const char = source[at];
      if (char === until && depth === 0) return at + 1;
      if (char === '"') at = readString(at);
      else if (char === "`") at = readTemplate(at);
      else if (source.startsWith("//", at)) at = source.indexOf("\n", at);
      else if (source.startsWith("/*", at)) at = source.indexOf("*/", at) + 2;
      else {
        if (char === "{") depth += 1;
        if (char === "}") depth -= 1;
        at += 1;
      }
    }
    return at;
  };
  readCode(0);
  return found.map((text) => text.trim()).filter(Boolean);
}

/** What is written in a language's catalogue, or by the API; of sentences with gaps the parts that stay the same. */
function writtenIn(language: Language): Set<string> {
  const folder = `${SOURCES}/${language}`;
  const files = readdirSync(folder).map((file) => `${folder}/${file}`);
  const sources = language === "en" ? [...files, ...SAID_BY_API] : files;
  return new Set(sources.flatMap((file) => textsIn(readFileSync(file, "utf8"))));
}

/**
 * Returns what of some texts is English that has a German form: words as they are, and sentences by a part of two words or
 * more, or by a longer word that German does not have. What is quoted from others may be in any language.
 */
export function englishFinder(): (texts: readonly string[], quoted: readonly string[]) => string[] {
  const german = writtenIn("de");
  const wordsOf = (text: string) => text.match(/(?<![\p{L}\d:.@/_-])\p{L}{5,}(?![\p{L}\d:@/_-])/gu) ?? [];
  const germanWords = new Set([...german].flatMap(wordsOf));
  // What is left out are names of code, such as the types of events.
  const english = [...writtenIn("en")].filter((text) => !german.has(text) && /^\p{Lu}|\s/u.test(text));
  const wholes = new Set(english);
  const parts = english.filter((text) => /\p{L}{2,}\W+\p{L}{2,}/u.test(text));
  const words = new Set(english.flatMap(wordsOf).filter((word) => !germanWords.has(word)));
  const isEnglish = (text: string) =>
    wholes.has(text) ||
    parts.some((part) => text.includes(part)) ||
    wordsOf(text).some((word) => words.has(word));
  return (texts, quoted) =>
    texts.filter((text) => isEnglish(quoted.reduce((left, words) => left.replaceAll(words, ""), text)));
}
