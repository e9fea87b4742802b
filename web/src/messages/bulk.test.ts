import { expect, it } from "vitest";
import { bulk } from "@/messages/de/bulk";
import { words } from "@/messages/en/bulk";

it.each(["revoke", "ban", "unban", "delete"] as const)("%s says how many, of one and of many", (kind) => {
  for (const language of [words, bulk]) {
    expect(language[kind].what(1)).toMatch(/\b1 (user|Benutzer)\b/);
    expect(language[kind].what(1204)).toMatch(/\b1[,.]204 (users|Benutzern?)\b/);
  }
});

it("says of those who are left alone how many", () => {
  expect(words.left(1)).toMatch(/^1 of them is left alone/);
  expect(words.left(3)).toMatch(/^3 of them are left alone/);
  expect(bulk.left(1)).toMatch(/^1 davon bleibt/);
  expect(bulk.left(3)).toMatch(/^3 davon bleiben/);
});
