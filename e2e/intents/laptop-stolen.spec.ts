import { Console } from "../support/console.ts";
import { nameIn } from "../support/name-in.ts";
import { expect, test } from "../support/person.ts";

test("a laptop was stolen: all that is signed in with it is put out, and the trail says why", async ({
  open,
}, { project }) => {
  const { login, name } = nameIn(project, "stolen");
  const ada = await open();
  await ada.signIn("Dev", "ada");
  const laptop = await open();
  await laptop.signIn("Dev", login);
  const phone = await open();
  await phone.signIn("Dev", login);

  const console = new Console(ada.page);
  await console.openUser(name);
  const now = console.part("Signed in now");
  await expect(now.getByRole("button", { name: "Revoke session" })).toHaveCount(2);

  await test.step("the one session that is older is ended, the other stays", async () => {
    await console.confirm(
      now.getByRole("button", { name: "Revoke session" }).last(),
      "Revoke this session?",
      "Laptop stolen on the train",
    );
    await expect(now.getByRole("button", { name: "Revoke session" })).toHaveCount(1);
    laptop.expectStatus(401);
    expect((await laptop.context.request.get("/api/me")).status()).toBe(401);
    expect((await phone.context.request.get("/api/me")).status()).toBe(200);
  });

  await test.step("to be sure, everything is", async () => {
    await console.confirm(
      now.getByRole("button", { name: "Revoke all sessions" }),
      `Revoke all sessions of ${name}?`,
      "Laptop stolen on the train",
      "Revoke 1 session",
    );
    await expect(now).toContainText(`${name} is not signed in anywhere.`);
    phone.expectStatus(401);
    await phone.page.goto("/account");
    await expect(phone.page).toHaveURL(/\/sign-in/);
    await expect(phone.page.getByRole("status").filter({ hasText: "Your session has ended" })).toBeVisible();
  });

  await test.step("the ended sessions stay as evidence, and the trail has the reason", async () => {
    await now.getByRole("button", { name: "Show ended sessions" }).click();
    await expect(now.getByText("Revoked", { exact: true })).toHaveCount(2);
    await console.openTrail();
    await console.expectEvent("revokeSession", {
      Actor: "ada@example.com",
      User: name,
      Reason: "Laptop stolen on the train",
    });
  });
});
