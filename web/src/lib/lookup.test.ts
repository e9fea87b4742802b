import { describe, expect, it } from "vitest";
import { fitsWords, kindOf } from "@/lib/lookup";

describe("a text", () => {
  it.each([
    ["192.0.2.7", "ip"],
    ["192.0.2.0/24", "ip"],
    ["2001:db8::1", "ip"],
    ["2001:db8::/32", "ip"],
    ["892345678901234", "orderedId"],
    ["01890c5e-7b5a-7c3e-9d2f-0123456789ab", "requestId"],
    ["ada", null],
    ["ada@example.com", null],
    ["12:30", null],
    ["2026", null],
    ["Maximilian-Mustermann", null],
  ])("%s may be: %s", (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });
});

describe("a label", () => {
  it("fits when each word that is typed begins one of its words, in any order", () => {
    expect(fitsWords("Export events as CSV", "csv exp")).toBe(true);
    expect(fitsWords("Export events as CSV", "")).toBe(true);
    expect(fitsWords("Verify e-mail", "verify e-mail")).toBe(true);
    expect(fitsWords("Export events as CSV", "xport")).toBe(false);
    expect(fitsWords("Export events as CSV", "export users")).toBe(false);
  });
});
