import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "./support/person.ts";
import { prepareScene } from "./support/scene.ts";
import { goSettled } from "./support/settled.ts";

test.use({ trace: "off" });
test.setTimeout(180_000);

/** The words and sentences that stand in a language's catalogue as they are shown: what has no gaps to fill. */
function saidIn(language: "en" | "de"): Set<string> {
  const folder = `web/src/messages/${language}`;
  const source = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, "utf8"));
  const literals = source.join("\n").matchAll(/"((?:[^"\\\n]|\\.)+)"/g);
  // The rest are names of code, such as the types of events.
  return new Set([...literals].map(([, text = ""]) => text).filter((text) => /^[A-Z]|\s/.test(text)));
}

/** All that is written on a page, and all that is said of what is not written. */
const texts = () => {
  const found: string[] = [document.title];
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) found.push(nodes.currentNode.textContent ?? "");
  for (const element of document.querySelectorAll("*"))
    for (const name of ["aria-label", "aria-description", "placeholder", "title", "alt"])
      found.push(element.getAttribute(name) ?? "");
  return found.map((text) => text.trim()).filter(Boolean);
};

test("whoever reads German finds no English on any screen", async ({ open }, { project }) => {
  const { ada, screens } = await prepareScene(open, project);
  const { page } = ada;
  const german = saidIn("de");
  const english = new Set([...saidIn("en")].filter((text) => !german.has(text)));
  ada.expectStatus(404);

  await goSettled(page, "/settings");
  const before = await page.evaluate(texts);
  expect(before.filter((text) => english.has(text)).length, "English is known when met").toBeGreaterThan(5);

  await page.evaluate(() => localStorage.setItem("rollcall.language", "de"));
  for (const [name, path] of Object.entries(screens)) {
    await goSettled(page, path);
    await expect.soft(page.locator("html")).toHaveAttribute("lang", "de");
    const left = (await page.evaluate(texts)).filter((text) => english.has(text));
    expect.soft(left, name).toEqual([]);
  }
});
