import { describe, expect, it } from "vitest";
import { common } from "@/messages/de/common";
import { details } from "@/messages/de/details";
import { faults } from "@/messages/de/faults";
import { DETAIL_CODES, DETAILS, detail, detailWords } from "../../../shared/details.ts";
import { FAULT_CODES, FAULTS, fault, type Words } from "../../../shared/faults.ts";
import type { Problem } from "../../../shared/schemas/common.ts";

/** Values that no sentence has of itself, and that stay the same where they are taken for numbers. */
const VALUES = ["701", "702", "703"];
/** One of its values is no word but the code of a fault. */
const OF_FIELD = ["701", "tooLong", "703"];

/** What of the values a sentence names, in order. */
const named = (text: string) => text.match(/\b70\d\b/g) ?? [];

/** For each code its words in both languages, with their gaps filled. */
function filled(codes: readonly string[], english: Record<string, Words>, german: Record<string, Words>) {
  return codes.map((code): [code: string, english: string, german: string] => {
    const values = code === "badField" ? OF_FIELD : VALUES;
    return [code, english[code]?.(...values) ?? "", german[code]?.(...values) ?? ""];
  });
}

describe.each([
  ["details", filled(DETAIL_CODES, DETAILS, details)],
  ["faults", filled(FAULT_CODES, FAULTS, faults)],
])("the German %s", (_, all) => {
  it.each(all)("%s names in its own words what the English ones name, in order", (_code, english, german) => {
    expect(german).not.toBe(english);
    expect(german).not.toBe("");
    expect(named(german)).toEqual(named(english));
  });
});

const german = common.api;
if (!german) throw new Error("The German console does not speak for the API.");

const told = (
  code: Problem["code"],
  said: ReturnType<typeof detail>,
  errors?: Problem["errors"],
): Problem => ({
  type: "about:blank",
  title: "English",
  status: 400,
  detail: detailWords(said),
  detailCode: said.code,
  detailValues: said.values,
  code,
  requestId: "1",
  ...(errors && { errors }),
});

it("says a problem in German: the title, the detail and each place that is wrong", () => {
  const tooLong = { pointer: "/name", ...fault("tooLong", "256") };
  expect(german.problem(told("conflict", detail("mergeOfBanned", "u-1")))).toEqual({
    title: "Das verträgt sich nicht mit dem jetzigen Stand",
    detail: "Der Benutzer u-1 ist gesperrt. Heben Sie zuerst die Sperre auf.",
    errors: [],
  });
  expect(german.problem(told("invalid_request", detail("badRequest"), [tooLong])).errors).toEqual([
    { ...tooLong, detail: "darf höchstens 256 Zeichen haben" },
  ]);
  expect(german.problem(told("invalid_request", detail("badField", "until", "notFuture"))).detail).toBe(
    "until: muss in der Zukunft liegen",
  );
});

it("leaves to the API what it says by no code, or by one that is newer than the console", () => {
  const { detailCode: _, detailValues: __, ...older } = told("conflict", detail("userBanned"));
  expect(german.problem(older).detail).toBe("The user is banned.");
  const newer = { ...told("conflict", detail("userBanned")), code: "x", detailCode: "toString" } as unknown;
  expect(german.problem(newer as Problem)).toMatchObject({ title: "English", detail: "The user is banned." });
  expect(german.fault({ code: "newFault", values: ["7"], detail: "is new" })).toBe("is new");
});
