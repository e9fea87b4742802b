import { describe, expect, test } from "vitest";
import { AS_MALLORY, exampleEvent, FIREFOX, SYSTEM } from "@/features/events/example-event";
import { sentenceText } from "@/features/events/sentence";
import { sentences } from "@/messages/de/sentences";
import { EVENT_TYPES, SIGN_IN_FAILURES } from "../../../../shared/event-types.ts";
import type { Event } from "../../../../shared/schemas/event.ts";

/** What somebody else than those involved reads in German. */
const told = (part: Partial<Event>) => sentenceText(exampleEvent(part), "nobody", sentences);
/** What Ada reads. */
const toldAda = (part: Partial<Event>) => sentenceText(exampleEvent(part), "ada", sentences);
/** What Mallory reads. */
const toldMallory = (part: Partial<Event>) => sentenceText(exampleEvent(part), "mal", sentences);

describe("German sentences", () => {
  test.each<[Partial<Event>, string]>([
    [
      { type: "signIn", actor: AS_MALLORY, provider: "github", userAgent: FIREFOX },
      "Mallory Jones hat sich mit GitHub angemeldet (Firefox on Linux).",
    ],
    [{ type: "signOut", actor: AS_MALLORY }, "Mallory Jones hat sich abgemeldet."],
    [
      { type: "signInFailed", actor: null, user: null, provider: "google", code: "accountNotLinked" },
      "Die Anmeldung mit Google ist fehlgeschlagen: diese E-Mail-Adresse gehört bereits zu einem anderen Konto.",
    ],
    [
      { type: "signInFailed", actor: SYSTEM, user: null, data: { suppressed: 12 }, code: "providerError" },
      "12 weitere Anmeldungen sind fehlgeschlagen: der Anbieter hat nicht so geantwortet, wie er sollte.",
    ],
    [
      { type: "signInFailed", actor: SYSTEM, user: null, data: { suppressed: 1 }, code: null },
      "1 weitere Anmeldung ist fehlgeschlagen.",
    ],
    [
      { type: "deleteSession", actor: null, source: "database" },
      "Die App hat eine Sitzung von Mallory Jones beendet.",
    ],
    [
      { type: "revokeSession", reason: "Laptop gestohlen" },
      "Ada hat eine Sitzung von Mallory Jones beendet: Laptop gestohlen.",
    ],
    [
      { type: "revokeSession", code: "banned" },
      "Ada hat mit der Sperre eine Sitzung von Mallory Jones beendet.",
    ],
    [{ type: "revokeSession", actor: AS_MALLORY }, "Mallory Jones hat eine eigene Sitzung beendet."],
    [
      { type: "accessDenied", actor: AS_MALLORY, code: "users:ban" },
      "Mallory Jones wurde abgewiesen: nötig ist die Berechtigung users:ban.",
    ],
    [
      { type: "updateUser", data: { name: ["M", "N"], email: ["a", "b"] } },
      "Ada hat bei Mallory Jones den Namen und die E-Mail-Adresse geändert.",
    ],
    [
      { type: "updateUser", actor: null, source: "database", data: { name: ["M", "N"] } },
      "Die App hat bei Mallory Jones den Namen geändert.",
    ],
    [
      { type: "updateUser", data: { emailVerified: [null, "2026-11-23T00:00:00.000Z"] } },
      "Ada hat die E-Mail-Adresse von Mallory Jones als bestätigt markiert.",
    ],
    [{ type: "createUser" }, "Ada hat den Benutzer Mallory Jones angelegt."],
    [{ type: "deleteUser", user: null }, "Ada hat einen unbekannten Benutzer gelöscht."],
    [
      { type: "unlinkAccount", provider: "acme" },
      "Ada hat die Verknüpfung von Mallory Jones mit Acme gelöst.",
    ],
    [{ type: "banUser", data: { until: null } }, "Ada hat Mallory Jones gesperrt."],
    [{ type: "unbanUser", actor: SYSTEM }, "Die Sperre von Mallory Jones ist abgelaufen."],
    [
      { type: "grantRole", data: { role: [null, "admin"] } },
      "Ada hat Mallory Jones die Rolle Admin gegeben.",
    ],
    [{ type: "mergeUsers", data: { label: "Mal" } }, "Ada hat Mal in Mallory Jones überführt."],
    [
      { type: "createApiKey", data: { name: "backup" } },
      "Ada hat den API-Schlüssel „backup“ von Mallory Jones angelegt.",
    ],
    [{ type: "createJob", data: { kind: "ban" } }, "Ada hat den Auftrag „Benutzer sperren“ gestartet."],
  ])("%o", (part, words) => expect(told(part)).toBe(words));
});

test("the reader is “Sie” as who does it, and in whatever case it happens to him", () => {
  expect(toldAda({ type: "banUser" })).toBe("Sie haben Mallory Jones gesperrt.");
  expect(toldMallory({ type: "banUser" })).toBe("Ada hat Sie gesperrt.");
  expect(toldMallory({ type: "banUser", actor: null })).toBe("Sie wurden gesperrt.");
  expect(toldMallory({ type: "grantRole", data: { role: [null, "admin"] } })).toBe(
    "Ada hat Ihnen die Rolle Admin gegeben.",
  );
  expect(toldMallory({ type: "expireSession", actor: SYSTEM })).toBe("Eine Ihrer Sitzungen ist abgelaufen.");
  expect(toldMallory({ type: "accessDenied", actor: AS_MALLORY })).toBe("Sie wurden abgewiesen.");
});

describe("whatever is missing, every type is a whole German sentence", () => {
  const bare = { actor: null, user: null, data: null };
  test.each(EVENT_TYPES)("%s", (type) => {
    for (const part of [bare, { actor: SYSTEM, user: null }, { user: { id: null, label: null } }]) {
      const words = told({ type, ...part });
      expect(words).toMatch(/^\p{Lu}.*\S\.$/u);
      expect(words).not.toMatch(/undefined|null|\[object| {2}/);
    }
  });
});

test("every reason of a failed sign-in has German words", () => {
  for (const code of SIGN_IN_FAILURES) {
    expect(told({ type: "signInFailed", user: null, code })).toMatch(
      /^Die Anmeldung ist fehlgeschlagen: [a-zäöüA-Z].+\.$/,
    );
  }
});
