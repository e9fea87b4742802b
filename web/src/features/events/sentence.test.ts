import { describe, expect, test } from "vitest";
import { ADA, AS_MALLORY, exampleEvent, FIREFOX, SYSTEM } from "@/features/events/example-event";
import { sentence, sentenceText } from "@/features/events/sentence";
import { EVENT_TYPES, SIGN_IN_FAILURES } from "../../../../shared/event-types.ts";
import type { Event } from "../../../../shared/schemas/event.ts";

/** What somebody else than those involved reads. */
const told = (part: Partial<Event>) => sentenceText(exampleEvent(part), "nobody");
/** What Ada reads. */
const toldAda = (part: Partial<Event>) => sentenceText(exampleEvent(part), "ada");

describe("signing in and out", () => {
  test.each<[Partial<Event>, string]>([
    [
      { type: "signIn", actor: AS_MALLORY, provider: "github", country: "DE", userAgent: FIREFOX },
      "Mallory Jones signed in with GitHub from Germany (Firefox on Linux).",
    ],
    [{ type: "signIn", actor: AS_MALLORY, country: "US" }, "Mallory Jones signed in from the United States."],
    [{ type: "signIn", actor: null, source: "database" }, "Mallory Jones signed in."],
    [{ type: "signOut", actor: AS_MALLORY }, "Mallory Jones signed out."],
    [
      { type: "signInFailed", actor: null, user: null, provider: "google", code: "accountNotLinked" },
      "Sign-in with Google failed: this e-mail already belongs to another account.",
    ],
    [
      { type: "signInFailed", actor: null, provider: "google", code: "banned" },
      "Sign-in of Mallory Jones with Google failed: the user is banned.",
    ],
    [
      { type: "signInFailed", actor: SYSTEM, user: null, data: { suppressed: 12 }, code: "providerError" },
      "12 further sign-ins failed: the provider did not answer as it should.",
    ],
    [{ type: "deleteSession", actor: null }, "A session of Mallory Jones was ended by the app."],
    [
      { type: "deleteSession", code: "replaced" },
      "A session of Mallory Jones was replaced by a new sign-in.",
    ],
    [{ type: "expireSession", actor: SYSTEM }, "A session of Mallory Jones expired."],
    [
      { type: "updateSession", actor: null },
      "A session of Mallory Jones was given another token or owner by the app.",
    ],
    [
      { type: "revokeSession", reason: "stolen laptop" },
      "Ada ended a session of Mallory Jones: stolen laptop.",
    ],
    [{ type: "revokeSession", actor: AS_MALLORY }, "Mallory Jones ended a session of their own."],
    [{ type: "revokeSession", code: "banned" }, "Ada ended a session of Mallory Jones with the ban."],
    [
      { type: "accessDenied", actor: AS_MALLORY, code: "users:ban" },
      "Mallory Jones was refused: it takes the permission users:ban.",
    ],
    [{ type: "accessDenied", code: "keyExpired" }, "Ada was refused: the API key has expired."],
    [
      { type: "accessDenied", code: "reauthentication_required" },
      "Ada was refused: it takes a sign-in of the last 15 minutes.",
    ],
  ])("%o", (part, words) => expect(told(part)).toBe(words));
});

describe("changes of users", () => {
  test.each<[Partial<Event>, string]>([
    [
      { type: "createUser", source: "engine", actor: AS_MALLORY, provider: "acme" },
      "Mallory Jones signed up with Acme.",
    ],
    [{ type: "createUser", source: "database", actor: null }, "Mallory Jones was added by the app."],
    [{ type: "createUser" }, "Ada created the user Mallory Jones."],
    [{ type: "updateUser", data: { name: ["M", "Mal"] } }, "Ada changed the name of Mallory Jones."],
    [
      { type: "updateUser", actor: null, source: "database", data: { name: ["M", "N"], email: ["a", "b"] } },
      "The name and e-mail of Mallory Jones were changed by the app.",
    ],
    [
      { type: "updateUser", data: { emailVerified: [null, "2026-11-23T00:00:00.000Z"] } },
      "Ada marked the e-mail of Mallory Jones as verified.",
    ],
    [{ type: "deleteUser", reason: "Asked for it!" }, "Ada deleted the user Mallory Jones: Asked for it!"],
    [
      { type: "deleteUser", actor: null, source: "database" },
      "The user Mallory Jones was deleted by the app.",
    ],
    [{ type: "linkAccount", actor: AS_MALLORY, provider: "acme" }, "Mallory Jones linked Acme."],
    [{ type: "unlinkAccount", provider: "acme" }, "Ada unlinked Acme from Mallory Jones."],
    [{ type: "banUser", data: { until: null } }, "Ada banned Mallory Jones."],
    [
      { type: "banUser", data: { until: [null, Date.parse("2026-12-24T12:00:00")] } },
      "Ada changed the ban of Mallory Jones until 24 Dec 2026, 12:00.",
    ],
    [{ type: "unbanUser", actor: SYSTEM }, "The ban of Mallory Jones expired."],
    [{ type: "unbanUser" }, "Ada lifted the ban of Mallory Jones."],
    [{ type: "mergeUsers", data: { userId: "m2", label: "Mal" } }, "Ada merged Mal into Mallory Jones."],
    [{ type: "mergeUsers", actor: null, data: null }, "Another user was merged into Mallory Jones."],
    [{ type: "updateUserMetadata", data: {} }, "Ada changed the metadata of Mallory Jones."],
    [{ type: "updateUserMetadata", actor: null }, "The metadata of Mallory Jones was changed."],
    [{ type: "addNote" }, "Ada wrote a note about Mallory Jones."],
    [{ type: "addNote", actor: null }, "A note about Mallory Jones was written."],
    [{ type: "deleteNote" }, "Ada deleted a note about Mallory Jones."],
    [{ type: "deleteNote", actor: null }, "A note about Mallory Jones was deleted."],
    [{ type: "grantRole", data: { role: [null, "admin"] } }, "Ada made Mallory Jones an admin."],
    [
      { type: "grantRole", actor: SYSTEM, code: "environment", data: { role: [null, "owner"] } },
      "Mallory Jones became an owner, as the settings of Rollcall say.",
    ],
    [
      { type: "revokeRole", data: { role: ["viewer", null] } },
      "Ada took the role viewer from Mallory Jones.",
    ],
  ])("%o", (part, words) => expect(told(part)).toBe(words));
});

describe("the reader is “you”", () => {
  test.each<[Partial<Event>, string]>([
    [{ type: "revokeSession" }, "You ended a session of Mallory Jones."],
    [{ type: "revokeSession", user: ADA }, "You ended a session of your own."],
    [{ type: "expireSession", user: ADA, actor: SYSTEM }, "One of your sessions expired."],
    [
      { type: "signInFailed", user: ADA, actor: null, code: "banned" },
      "Your sign-in failed: the user is banned.",
    ],
    [
      { type: "accessDenied", user: ADA, code: "users:ban" },
      "You were refused: it takes the permission users:ban.",
    ],
    [
      { type: "revokeRole", user: ADA, actor: SYSTEM, data: { role: ["owner", null] } },
      "You are no longer owner, as the settings of Rollcall say.",
    ],
  ])("%o", (part, words) => expect(toldAda(part)).toBe(words));
});

test("people are parts of their own, to be linked to", () => {
  expect(sentence(exampleEvent({ type: "banUser" }), "nobody")).toContainEqual({
    id: "mal",
    label: "Mallory Jones",
  });
});

describe("whatever is missing, every type is a whole sentence", () => {
  const bare = { actor: null, user: null, data: null };
  test.each(EVENT_TYPES)("%s", (type) => {
    for (const part of [bare, { actor: SYSTEM, user: null }, { user: { id: null, label: null } }]) {
      const words = told({ type, ...part });
      expect(words).toMatch(/^\p{Lu}.*\S\.$/u);
      expect(words).not.toMatch(/undefined|null|\[object| {2}/);
    }
  });
});

test("every reason of a failed sign-in has words", () => {
  for (const code of SIGN_IN_FAILURES) {
    expect(told({ type: "signInFailed", user: null, code })).toMatch(/^Sign-in failed: \w.+\.$/);
  }
});
