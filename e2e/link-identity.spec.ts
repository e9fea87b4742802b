import { Console } from "./support/console.ts";
import { answerIssuer, expect, test } from "./support/person.ts";

test("a user links a second identity by asking for it, and an operator unlinks it again", async ({
  open,
}) => {
  const cleo = await open();
  await cleo.signIn("Dev", "cleo");
  await cleo.page.goto("/account");
  await cleo.page.getByRole("button", { name: "Link another identity" }).click();
  await cleo.page.getByRole("button", { name: "Link Acme" }).click();
  await answerIssuer(cleo.page, "cleo.at.work");
  const linked = cleo.page.getByRole("region", { name: "Linked identities" });
  await expect(linked.getByRole("listitem")).toHaveCount(2);
  await expect(linked).toContainText("Acme");

  const ada = await open();
  await ada.signIn("Dev", "ada");
  const console = new Console(ada.page);
  await console.openUser("Cleo");
  await expect(console.part("Ways in").getByRole("listitem")).toHaveCount(2);
  await console.openTrail();
  await console.expectTypes(["linkAccount", "signIn", "linkAccount", "createUser"]);
  await console.expectEvent("linkAccount", { Provider: "Acme", Actor: "Cleo" });

  await console.openUser("Cleo");
  const acme = console.part("Ways in").getByRole("listitem").filter({ hasText: "Acme" });
  await console.confirm(acme.getByRole("button", { name: "Unlink" }), "Unlink Acme?", "Left the company");
  await expect(acme).toBeHidden();
  await console.openTrail();
  await console.expectEvent("unlinkAccount", {
    Provider: "Acme",
    Actor: "ada@example.com",
    Reason: "Left the company",
  });

  await cleo.page.reload();
  await expect(linked.getByRole("listitem")).toHaveCount(1);
});
