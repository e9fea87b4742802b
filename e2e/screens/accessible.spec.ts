import { expectAccessible } from "../support/axe.ts";
import { test } from "../support/person.ts";
import { prepareScene } from "../support/scene.ts";
import { goSettled } from "../support/settled.ts";

// Many screens in one go: sooner over than a sign-in for each, and a recording of it would be long.
test.use({ trace: "off" });
test.setTimeout(180_000);

test("axe finds nothing on any screen", async ({ open }, { project }) => {
  const { ada, screens } = await prepareScene(open, project);
  await ada.page.emulateMedia({ reducedMotion: "reduce" });
  ada.expectStatus(404);
  for (const [name, path] of Object.entries(screens)) {
    await goSettled(ada.page, path);
    await expectAccessible(ada.page, name);
  }
});
