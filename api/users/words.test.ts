import fc from "fast-check";
import { expect, test } from "vitest";
import { foldText, hasTerms, termsOf, wordsOf } from "./words.ts";

const text = fc.string({
  unit: fc.constantFrom("a", "b", "B", "é", "ß", "-", " ", "'", "😀", "日", "ﬁ", "\u0301"),
  maxLength: 24,
});

test("of a user's words that begin with a term, exactly one is the first", () => {
  fc.assert(
    fc.property(text, text, text, (name, email, query) => {
      const words = wordsOf({ name, email });
      for (const term of termsOf(query)) {
        const matching = words.filter(({ word }) => word.startsWith(term.from));
        const first = matching.filter(({ shared }) => shared < term.length);
        expect(first).toHaveLength(Math.min(1, matching.length));
      }
    }),
    { numRuns: 2_000 },
  );
});

test("every beginning of every word of a name finds it", () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (name, which, length) => {
      const words = name.split(" ").filter((word) => foldText(word).trim() !== "");
      const word = [...(words[which % Math.max(1, words.length)] ?? "")];
      const terms = termsOf(word.slice(0, 1 + (length % Math.max(1, word.length))).join(""));
      expect(hasTerms({ name, email: null }, terms)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test("folding is stable, for every character there is", () => {
  for (let point = 0; point <= 0x10ffff; point += 1) {
    const once = foldText(`a${String.fromCodePoint(point)}Σ`);
    if (foldText(once) !== once) expect(foldText(once), `U+${point.toString(16)}`).toBe(once);
  }
});
