import { STOCK_ORIGIN } from "./support/addresses.ts";
import { Console } from "./support/console.ts";
import { answerIssuer, expect, test } from "./support/person.ts";

test("what a stock Auth.js app does on the same database is on the trail, the sign-out with its user", async ({
  open,
}) => {
  const fay = await open();
  await fay.page.goto(`${STOCK_ORIGIN}/auth/signin`);
  await fay.page.getByRole("button", { name: "Sign in with Dev" }).click();
  await answerIssuer(fay.page, "fay");
  await fay.page.waitForURL((url) => url.origin === STOCK_ORIGIN);
  const session = () => fay.context.request.get(`${STOCK_ORIGIN}/auth/session`).then((reply) => reply.json());
  expect(await session()).toMatchObject({ user: { email: "fay@example.com" } });

  const ada = await open();
  await ada.signIn("Dev", "ada");
  const console = new Console(ada.page);
  await console.openUser("Fay");
  await expect(console.part("Signed in now").getByRole("listitem")).toHaveCount(1);

  // Two processes share one file here, and SQLite turns away whoever comes second: then one signs out again. Only where the
  // session is gone from the database does its cookie no longer open anything.
  const cookies = await fay.context.cookies();
  await expect(async () => {
    await fay.page.goto(`${STOCK_ORIGIN}/auth/signout`);
    await fay.page.getByRole("button", { name: "Sign out" }).click();
    await fay.page.waitForURL((url) => !url.pathname.endsWith("/signout"));
    await fay.context.addCookies(cookies);
    expect(await session()).toBeNull();
  }).toPass();

  await console.openUser("Fay");
  await console.openTrail();
  await console.expectTypes(["deleteSession", "signIn", "linkAccount", "createUser"]);
  for (const type of ["createUser", "linkAccount", "signIn"])
    await console.expectEvent(type, { Through: "database", User: "Fay" });
  await console.expectEvent("deleteSession", { Through: "database", User: "Fay" });
  const ended = ada.page.getByRole("row").filter({ hasText: "deleteSession" });
  await expect(ended).toContainText(/Fay.*ended by the app/);
});
