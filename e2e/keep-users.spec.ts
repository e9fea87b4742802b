import { Console } from "./support/console.ts";
import { expect, test } from "./support/person.ts";

test("an operator imports a file: every bad line is named, and only then come the good ones", async ({
  open,
}) => {
  const { page, ...ada } = await open();
  await ada.signIn("Dev", "ada");
  await page.goto("/users");
  await page.getByRole("button", { name: "Import users" }).click();
  const dialog = page.getByRole("alertdialog", { name: "Import users" });
  const file = (rows: string[]) => ({
    name: "users.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`email,name\n${rows.join("\n")}\n`),
  });

  await dialog
    .getByLabel("File")
    .setInputFiles(file(["not-an-address,Nobody", "ines@example.org,Ines", "a,b,c"]));
  await expect(dialog.getByText("1 user can be imported.")).toBeVisible();
  await expect(
    dialog.getByRole("row", { name: "2 email must be a single, plain e-mail address" }),
  ).toBeVisible();
  await expect(dialog.getByRole("row", { name: "4 – has 3 cells where the header has 2" })).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Import 1 user" })).toBeDisabled();

  await dialog
    .getByLabel("File")
    .setInputFiles(file(["ines@example.org,Ines Imported", "ines.b@example.org,Ines Twin"]));
  await dialog.getByRole("button", { name: "Import 2 users" }).click();
  await expect(page.getByText("2 users are imported.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Ines Imported", exact: true })).toBeVisible();
});

test("one user is made of two after a look at what moves, and the old id leads to the one who stays", async ({
  open,
}) => {
  const { page, ...ada } = await open();
  await ada.signIn("Dev", "ada");
  const marlene = await open();
  await marlene.signIn("Dev", "marlene");
  const made = await page.request.post("/api/users", {
    data: { email: "marlene.neu@example.org", name: "Marlene Neu" },
    headers: { "Sec-Fetch-Site": "same-origin" },
  });
  expect(made.status()).toBe(201);

  const console = new Console(page);
  await console.openUser("Marlene");
  const old = new URL(page.url()).pathname;
  await page.getByRole("button", { name: "Merge into…" }).click();
  await page.getByRole("textbox", { name: "Name, e-mail or id" }).fill("Marlene Neu");
  await page
    .getByRole("list", { name: "Users found" })
    .getByRole("button", { name: /^(MN)?\s*Marlene Neu/ })
    .click();
  const dialog = page.getByRole("alertdialog", { name: "Merge Marlene into Marlene Neu?" });
  await expect(dialog.getByRole("listitem")).toHaveText(["1 linked account", "1 session, still signed in"]);
  // what was asked survives a reload, as it does a sign-in in between
  await page.reload();
  await expect(dialog.getByRole("listitem")).toHaveCount(2);
  await dialog.getByRole("textbox", { name: /^Type the e-mail/ }).fill("marlene@example.com");
  await dialog.getByRole("textbox", { name: "Reason" }).fill("The same person");
  await dialog.getByRole("button", { name: "Merge users" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Marlene Neu");
  await expect(console.part("Ways in").getByText("dev-marlene")).toBeVisible();

  ada.expectStatus(404);
  await page.goto(old);
  await expect(page.getByRole("status").filter({ hasText: "was merged into this one" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Marlene Neu");
});

test("a change of somebody else is not written over: the dialog says who, and keeps what was typed", async ({
  open,
}) => {
  const { page, ...ada } = await open();
  await ada.signIn("Dev", "ada");
  const made = await page.request.post("/api/users", {
    data: { email: "konrad@example.org", name: "Konrad" },
    headers: { "Sec-Fetch-Site": "same-origin" },
  });
  const { id } = await made.json();
  await page.goto(`/users/${id}`);
  await page.getByRole("button", { name: "Edit user" }).click();
  const dialog = page.getByRole("alertdialog", { name: "Edit Konrad" });
  await dialog.getByRole("textbox", { name: "Name" }).fill("Konrad Zwei");

  const changed = await page.request.patch(`/api/users/${id}`, {
    data: { email: "konrad.alt@example.org" },
    headers: { "Sec-Fetch-Site": "same-origin" },
  });
  expect(changed.status()).toBe(200);
  ada.expectStatus(412);
  await dialog.getByRole("button", { name: "Save changes" }).click();
  await expect(dialog.getByText("konrad@example.org → konrad.alt@example.org")).toBeVisible();
  const goOn = dialog.getByRole("button", { name: "Go on with what is there now" });
  await test.step("where what is there now does not come, that is said", async () => {
    ada.expectStatus(0);
    const user = `**/api/users/${id}`;
    await page.route(user, (route) => route.abort("internetdisconnected"));
    await goOn.click();
    await expect(dialog.getByRole("alert").filter({ hasText: "cannot be reached" })).toBeVisible();
    await page.unroute(user);
  });
  await goOn.click();
  await expect(dialog.getByRole("textbox", { name: "Name" })).toHaveValue("Konrad Zwei");
  await expect(dialog.getByRole("textbox", { name: "E-mail" })).toHaveValue("konrad.alt@example.org");
  await dialog.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Konrad Zwei");

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Konrad(?! Zwei)/);
});

test("who is selected stays so over a reload, and all bans of a job can be lifted again", async ({
  open,
}) => {
  const { page, ...ada } = await open();
  await ada.signIn("Dev", "ada");
  for (const name of ["Xaver Eins", "Xaver Zwei"]) {
    const email = `${name.replace(" ", ".").toLowerCase()}@example.org`;
    const made = await page.request.post("/api/users", {
      data: { email, name },
      headers: { "Sec-Fetch-Site": "same-origin" },
    });
    expect(made.status()).toBe(201);
  }
  await page.goto("/users?query=Xaver");
  await page.getByRole("checkbox", { name: "Select Xaver Eins" }).check();
  await page.getByRole("checkbox", { name: "Select Xaver Zwei" }).check();
  await page.getByRole("button", { name: "Ban users", exact: true }).click();
  const dialog = page.getByRole("alertdialog", { name: "Ban 2 users?" });
  await expect(dialog).toBeVisible();
  await page.reload();
  await dialog.getByRole("textbox", { name: "Reason" }).fill("Spam");
  await dialog.getByRole("button", { name: "Ban 2 users" }).click();

  const lift = page.getByRole("button", { name: "Lift these bans" });
  await expect(lift).toBeVisible({ timeout: 30_000 });
  await new Console(page).confirm(lift, "Lift the bans of 2 users?", "A mistake");
  await expect(page.getByRole("heading", { name: "Unban 2 users" })).toBeVisible();
  await expect(page.getByText("2 items done")).toBeVisible({ timeout: 30_000 });
});
