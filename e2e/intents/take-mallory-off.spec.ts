import { Console } from "../support/console.ts";
import { nameIn } from "../support/name-in.ts";
import { expect, test } from "../support/person.ts";

test("take Mallory off everything: banned, signed out, locked out, and deleted with the trail left", async ({
  open,
}, { project }) => {
  const { login, name, email } = nameIn(project, "mallory");
  const mallory = await open();
  await mallory.signIn("Dev", login);
  const ada = await open();
  await ada.signIn("Dev", "ada");
  const console = new Console(ada.page);
  await console.openUser(name);

  await test.step("the ban ends the session and holds on both doors", async () => {
    await console.confirm(
      ada.page.getByRole("button", { name: "Ban user" }),
      `Ban ${name}?`,
      "Left us angry",
    );
    await expect(console.part("Signed in now")).toContainText(`${name} is not signed in anywhere.`);
    mallory.expectStatus(401);
    expect((await mallory.context.request.get("/api/me")).status()).toBe(401);
    for (const provider of ["Dev", "Acme"] as const) {
      await mallory.signIn(provider, login);
      await expect(mallory.page).toHaveURL(/\/sign-in\?error=/);
    }
  });

  const user = ada.page.url();
  await test.step("deleting asks for the address, and then nothing is left but the trail", async () => {
    await ada.page.getByRole("button", { name: "Delete user" }).click();
    const dialog = ada.page.getByRole("alertdialog", { name: `Delete ${name}?` });
    await dialog.getByRole("textbox", { name: "Type the e-mail to confirm" }).fill(email);
    await dialog.getByRole("textbox", { name: "Reason" }).fill("Left us angry");
    await dialog.getByRole("button", { name: "Delete user" }).click();
    await expect(ada.page.getByRole("table", { name: "Users" })).toBeVisible();

    ada.expectStatus(404);
    await ada.page.goto(user);
    await expect(ada.page.getByRole("link", { name: "Back to users" })).toBeVisible();

    const id = decodeURIComponent(new URL(user).pathname.split("/").at(-1) ?? "");
    await ada.page.goto(`/events?userId=${encodeURIComponent(id)}`);
    await console.expectEvent("deleteUser", { Actor: "ada@example.com", Reason: "Left us angry" });
    await console.expectEvent("banUser", { Actor: "ada@example.com", User: name });
    await console.expectEvent("signInFailed", { User: name });
  });
});
