import { nameIn } from "../support/name-in.ts";
import { expect, test } from "../support/person.ts";
import { addViewer, prepareScene } from "../support/scene.ts";
import { expectSettled, goSettled } from "../support/settled.ts";
import { Looker } from "./looker.ts";
import { Stage } from "./stage.ts";
import { STATES } from "./states.ts";

// Many states in one go: sooner over than a sign-in for each.
test.setTimeout(360_000);

const SAME_ORIGIN = { "Sec-Fetch-Site": "same-origin" };
const OVER_THE_PAGE = "[role=dialog], [role=alertdialog]";

test("what opens over a screen, or comes on it, is for everyone, and gives the focus back", async ({ open }, {
  project,
}) => {
  const { ada, screens } = await prepareScene(open, project);
  await addViewer(open, ada, project);
  const { page } = ada;
  for (const status of [0, 400, 409, 412, 503]) ada.expectStatus(status);
  const twin = nameIn(project, "twin");
  await page.request.post("/api/users", {
    data: { email: twin.email, name: twin.name },
    headers: SAME_ORIGIN,
  });
  const looker = await Looker.at(page, project);
  const stage = new Stage(page, looker.words, {
    somebody: nameIn(project, "scene").name,
    viewer: nameIn(project, "viewer").name,
    twin: twin.name,
  });
  for (const [screen, states] of Object.entries(STATES)) {
    await goSettled(page, screens[screen] ?? "");
    // A key pressed before the console is there goes nowhere; what listens to those of rows comes with the notices.
    await expect(page.getByRole("region", { name: looker.words.common.notices })).toBeAttached();
    for (const { name, go, within, leave } of states) {
      await test.step(`${screen}: ${name}`, async () => {
        await go(stage);
        await stage.settle();
        await looker.see(`${screen}: ${name}`, { within: within ?? OVER_THE_PAGE, light: "nothing" });
        await leave?.(stage);
        await stage.close();
      });
    }
  }
  await expectSettled(page);
});
