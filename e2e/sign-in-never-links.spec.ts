import { Console } from "./support/console.ts";
import { answerIssuer, expect, type Person, test } from "./support/person.ts";

/** Begins an ordinary sign-in at a provider in a browser that is signed in already. */
async function beginSignIn({ page }: Person, provider: string): Promise<void> {
  const address = await page.evaluate(async (id) => {
    const { csrfToken } = await (await fetch("/auth/csrf")).json();
    const reply = await fetch(`/auth/signin/${id}`, {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded", "X-Auth-Return-Redirect": "1" },
      body: new URLSearchParams({ csrfToken, callbackUrl: "/account" }),
    });
    return (await reply.json()).url as string;
  }, provider);
  await page.goto(address);
}

test("a sign-in that was not begun to link links nothing, whoever is signed in", async ({ open }) => {
  const dora = await open();
  await dora.signIn("Dev", "dora");

  await beginSignIn(dora, "acme");
  await answerIssuer(dora.page, "dora");
  await expect(dora.page).toHaveURL(/\/sign-in\?.*error=accountNotLinked/);
  await expect(dora.page.getByRole("alert")).toBeVisible();

  await beginSignIn(dora, "acme");
  await answerIssuer(dora.page, "emil");
  await expect(dora.page.getByRole("region", { name: "Linked identities" }).getByRole("listitem")).toHaveText(
    [/Acme/],
  );

  const ada = await open();
  await ada.signIn("Dev", "ada");
  const console = new Console(ada.page);
  await console.openUser("Dora");
  await expect(console.part("Ways in").getByRole("listitem")).toHaveCount(1);
  await console.openTrail();
  await console.expectEvent("signInFailed", { Code: "accountNotLinked", Provider: "Acme" });
  await console.openUser("Emil");
  await expect(console.part("Ways in").getByRole("listitem")).toHaveText([/Acme/]);
});

test("an address that the issuer does not vouch for takes nobody's place", async ({ open }) => {
  const greta = await open();
  await greta.signIn("Dev", "greta");
  const impostor = await open();
  await impostor.signIn("Acme", "greta+unverified");

  const ada = await open();
  await ada.signIn("Dev", "ada");
  const console = new Console(ada.page);
  await ada.page.goto("/users?query=greta%40example.com");
  const found = ada.page
    .getByRole("table", { name: "Users" })
    .getByRole("row")
    .filter({ hasText: "greta@example.com" });
  await expect(found).toHaveCount(1);
  await found.getByRole("link").first().click();
  await expect(console.part("Ways in").getByRole("listitem")).toHaveText([/Dev/]);
});
