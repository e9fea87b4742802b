import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import type { User } from "../shared/schemas/user.ts";
import { answerIssuer, expect, type Person, test } from "./support/person.ts";
import { makeKey, runScript, startScript } from "./support/script.ts";

/** The scripts of docs/api.md, run as they stand there. */
const example = (name: string) => `docs/examples/${name}.ts`;

/** Somebody with a session of his own. */
async function signedIn(open: () => Promise<Person>, name: string): Promise<Person> {
  const person = await open();
  await person.signIn("Acme", name);
  return person;
}

test("the scripts of the documentation do what they say", async ({ open }) => {
  const ada = await open();
  await ada.signIn("Dev", "ada");
  const heidi = await signedIn(open, "heidi");
  const ivan = await signedIn(open, "ivan");
  const folder = test.info().outputDir;
  const key = await makeKey(ada, "Scripts", [
    ...["users:read", "users:export", "sessions:revoke", "users:ban"],
    ...["jobs:manage", "jobs:read", "events:read", "keys:manage"],
  ]);

  const file = test.info().outputPath("users.ndjson");
  expect(await runScript(key, example("export-users"), file)).toContain(`wrote ${file}`);
  const users: User[] = readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  const idOf = (name: string) => users.find((user) => user.name === name)?.id ?? "";

  expect(await runScript(key, example("end-sessions"), "heidi@example.com", "Laptop stolen")).toBe(
    "ended 1 sessions of heidi@example.com\n",
  );
  expect((await heidi.context.request.get("/api/me")).status()).toBe(401);
  await expect(runScript(key, example("end-sessions"), "nobody@example.com")).rejects.toThrow(
    "Nobody has the e-mail",
  );

  const watching = startScript(key, example("watch-failures"));
  const lines = createInterface({ input: watching.stdout ?? process.stdin });
  try {
    const list = `${folder}/ids.txt`;
    writeFileSync(list, `${idOf("Ivan")}\nnobody\n`);
    const told = await runScript(key, example("ban-list"), list, "Card testing ring");
    expect(told.split("\n")).toEqual([
      "2 ids, 1 of them will be left alone",
      `${idOf("Ivan")} done`,
      "nobody notFound",
      "",
    ]);
    expect((await ivan.context.request.get("/api/me")).status()).toBe(401);

    const failure = once(lines, "line");
    await ivan.page.goto("/sign-in");
    await ivan.page.getByRole("button", { name: "Sign in with Acme" }).click();
    await answerIssuer(ivan.page, "ivan");
    await ivan.page.waitForURL(/error=/);
    expect(String(await failure)).toMatch(/ "Ivan" by acme from \S+ \(\S+\): banned$/);
  } finally {
    watching.kill();
  }

  await makeKey(ada, "Forgotten", ["users:read"]);
  expect(await runScript(key, example("prune-keys"), "0")).toContain('revoked "Forgotten"\n');
  expect(await runScript(key, example("prune-keys"), "0")).not.toContain("revoked");
  await expect(runScript("rc_wrong", example("prune-keys"))).rejects.toThrow("unauthenticated");
});
