import { Console } from "./support/console.ts";
import { expect, test } from "./support/person.ts";

const LOOPBACK = /127\.0\.0\.1|::1/;

test("an operator finds who just signed in, ends the session, and the trail says who did it and why", async ({
  open,
}) => {
  const ada = await open();
  await ada.signIn("Dev", "ada");
  const bob = await open();
  await bob.signIn("Dev", "bob");
  await bob.page.goto("/account");
  await expect(bob.page.getByRole("heading", { name: "My account" })).toBeVisible();

  const console = new Console(ada.page);
  await console.openUser("Bob");
  await console.openTrail();
  await console.expectTypes(["signIn", "linkAccount", "createUser"]);
  for (const type of ["createUser", "linkAccount", "signIn"]) {
    await console.expectEvent(type, {
      "IP address": LOOPBACK,
      "User agent": /Mozilla.+Chrome/,
      Actor: "Bob",
    });
  }

  const when = ada.page.getByRole("table", { name: "Events" }).getByRole("time").first();
  await when.hover();
  await expect(when).toHaveAttribute("title", /:/);
  const tab = ada.context.waitForEvent("page");
  await when.click({ modifiers: ["ControlOrMeta"] });
  await expect((await tab).getByRole("dialog")).toContainText("signed in");
  await (await tab).close();
  await when.click();
  await console.expectOpenEvent("signIn", { Actor: "Bob" });

  await console.openUser("Bob");
  const revoke = console.part("Signed in now").getByRole("button", { name: "Revoke session" });
  await console.confirm(revoke, "Revoke this session?", "Laptop stolen");
  await expect(revoke).toBeHidden();

  bob.expectStatus(401);
  expect((await bob.context.request.get("/api/me")).status()).toBe(401);
  await bob.page.goto("/account");
  await expect(bob.page).toHaveURL(/\/sign-in/);
  await expect(bob.page.getByRole("status").filter({ hasText: "Your session has ended" })).toBeVisible();

  await console.openTrail();
  await console.expectTypes(["revokeSession", "signIn", "linkAccount", "createUser"]);
  await console.expectEvent("revokeSession", {
    Actor: "ada@example.com",
    Reason: "Laptop stolen",
    User: "Bob",
    "IP address": LOOPBACK,
  });
});
