import { handsAt } from "../support/hands.ts";
import { nameIn } from "../support/name-in.ts";
import { expect, type Person, test } from "../support/person.ts";
import { addViewer } from "../support/scene.ts";

/** Answers a local issuer: the field for the name has the focus there. */
async function answerByKey({ page }: Person, name: string): Promise<void> {
  await expect(page.getByRole("textbox", { name: "Name" })).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
}

test("an operator signs in, links an identity, signs out elsewhere and then here, without a pointer", async ({
  open,
}) => {
  const ada = await open();
  const { page } = ada;
  const { dialog, notices, button, goTo, place, press, sayYes } = handsAt(page);
  const elsewhere = await open();
  await elsewhere.signIn("Dev", "ada");

  await test.step("through the issuer and back to the page that was asked for", async () => {
    ada.expectStatus(401);
    await page.goto("/account");
    await press(button("Sign in with Dev"));
    await answerByKey(ada, "ada");
    await expect(page.getByRole("heading", { name: "My account", level: 1 })).toBeVisible();
  });

  await test.step("another identity is linked, at its own issuer", async () => {
    await press(button("Link another identity"));
    await press(button("Link Acme"));
    await answerByKey(ada, "ada.by.key");
    await expect(page.getByRole("region", { name: "Linked identities" })).toContainText("Acme");
  });

  await test.step("the session at another browser ends", async () => {
    await press(button("Sign out elsewhere"));
    await expect(dialog).toContainText("this one stays");
    await sayYes();
    await expect(notices).toContainText("You are signed out everywhere else.");
    await expect(place).toBeVisible();
    expect((await elsewhere.context.request.get("/api/me")).status()).toBe(401);
  });

  await test.step("and so does this one, from his menu", async () => {
    const menu = page.getByRole("dialog", { name: "Your menu" });
    await goTo("o", "Overview");
    await press(button("Your menu"));
    await press(menu.getByRole("button", { name: "Dark" }));
    await expect(page.locator("html")).toHaveClass(/dark/);
    await press(menu.getByRole("link", { name: "Sign out" }));
    await press(page.getByRole("link", { name: "Stay signed in" }));
    await expect(page.getByRole("heading", { name: "Users", level: 1 })).toBeVisible();
    await goTo("o", "Overview");
    await press(button("Your menu"));
    await press(menu.getByRole("link", { name: "Sign out" }));
    await press(button("Sign out"));
    await expect(page).toHaveURL(/\/sign-in/);
    await expect(button("Sign in with Dev")).toBeVisible();
  });
});

test("who may end nobody else's sessions ends his own: one of them, and all but this", async ({ open }, {
  project,
}) => {
  const ada = await open();
  await ada.signIn("Dev", "ada");
  const viewer = await addViewer(open, ada, project);
  const visitor = await open();
  const { login } = nameIn(project, "no.role");
  await visitor.signIn("Dev", login);

  for (const [person, name] of [
    [viewer, nameIn(project, "viewer").login],
    [visitor, login],
  ] as const) {
    const { dialog, notices, button, press, sayYes } = handsAt(person.page);
    const others = [await open(), await open()];
    for (const other of others) await other.signIn("Dev", name);
    const stillIn = async () => {
      const asked = others.map(({ context }) => context.request.get("/api/me"));
      return (await Promise.all(asked)).filter((reply) => reply.ok()).length;
    };
    const mine = person.page.getByRole("region", { name: "My sessions" });
    await person.page.goto("/account");
    await press(mine.getByRole("button", { name: "Revoke session" }).nth(1));
    await expect(dialog).toContainText("is signed out of");
    await sayYes();
    await expect(notices).toContainText("is revoked");
    expect(await stillIn()).toBeLessThan(2);
    await press(button("Sign out elsewhere"));
    await sayYes();
    await expect(notices).toContainText("You are signed out everywhere else.");
    await expect(mine.getByRole("listitem")).toHaveCount(1);
    expect(await stillIn()).toBe(0);
  }

  await test.step("from the lists of all sessions too, this one at last", async () => {
    const { page } = viewer;
    const { press, sayYes } = handsAt(page);
    viewer.expectStatus(401);
    const me = await (await page.request.get("/api/me")).json();
    await page.goto(`/users/${me.id}`);
    const here = page.getByRole("region", { name: "Signed in now" });
    await expect(here.getByRole("button", { name: "Revoke session" })).toBeEnabled();
    const all = here.getByRole("button", { name: "Revoke all sessions" });
    await expect(all).toHaveAccessibleDescription(/It takes support\. Under “My account” you can/);
    await press(here.getByRole("listitem").getByRole("link"));
    await press(page.getByRole("dialog").getByRole("button", { name: "Revoke session" }));
    await sayYes();
    await expect(page).toHaveURL(/\/sign-in/);
  });
});
