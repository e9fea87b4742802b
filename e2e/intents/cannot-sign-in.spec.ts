import { Console } from "../support/console.ts";
import { nameIn } from "../support/name-in.ts";
import { expect, test } from "../support/person.ts";

test("why can't Bob sign in: his page says that he is banned, then that his other identity is not his", async ({
  open,
}, { project }) => {
  const { login, name } = nameIn(project, "bob");
  const bob = await open();
  await bob.signIn("Dev", login);
  const ada = await open();
  await ada.signIn("Dev", "ada");
  const console = new Console(ada.page);
  await console.openUser(name);
  await console.confirm(
    ada.page.getByRole("button", { name: "Ban user" }),
    `Ban ${name}?`,
    "Chargeback, ticket 4711",
  );

  let toldId = "";
  await test.step("he tries, and is told no more than that he may not", async () => {
    await bob.signIn("Dev", login);
    await expect(bob.page).toHaveURL(/\/sign-in\?error=/);
    const alert = bob.page.getByRole("alert");
    await expect(alert).toContainText("banned");
    await expect(alert.getByRole("button", { name: "Copy request id" })).toBeVisible();
    toldId = (await alert.getByRole("code").textContent()) ?? "";
  });

  await test.step("the id that he was told finds what happened", async () => {
    const reply = await ada.context.request.get(`/api/events?requestId=${toldId}`);
    expect((await reply.json()).items).toMatchObject([{ type: "signInFailed", user: { label: name } }]);
  });

  await test.step("what is no id is not shown as one", async () => {
    await bob.page.goto("/sign-in?error=banned&requestId=Call+0900+1234567+now");
    await expect(bob.page.getByRole("alert")).toBeVisible();
    await expect(bob.page.getByRole("alert").getByRole("code")).toHaveCount(0);
  });

  await test.step("the operator reads why, and lifts the ban", async () => {
    await ada.page.reload();
    await expect(ada.page.getByText("Reason: Chargeback, ticket 4711")).toBeVisible();
    await expect(console.part("What happened").getByText("failed: the user is banned")).toBeVisible();
    await console.confirm(
      ada.page.getByRole("button", { name: "Unban user" }),
      `Unban ${name}?`,
      "Paid, ticket 4711",
    );
    await expect(ada.page.getByRole("button", { name: "Ban user" })).toBeVisible();
  });

  await test.step("another identity with his address opens nothing, and his page says so", async () => {
    await bob.signIn("Acme", login);
    await expect(bob.page).toHaveURL(/\/sign-in\?error=/);
    await ada.page.reload();
    await expect(
      console
        .part("What happened")
        .getByText("with Acme failed: this e-mail already belongs to another account"),
    ).toBeVisible();
  });

  await test.step("with his own he comes in again", async () => {
    await bob.signIn("Dev", login);
    await bob.page.goto("/account");
    await expect(bob.page.getByRole("heading", { name: "My account" })).toBeVisible();
  });
});
