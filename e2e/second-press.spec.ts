import { make } from "./support/made.ts";
import { expect, test } from "./support/person.ts";

test("what is pressed twice is done once: a note, a key; and what was selected for a job is not selected for the next", async ({
  open,
}) => {
  const ada = await open();
  await ada.signIn("Dev", "ada");
  const { page } = ada;
  const headers = { "Sec-Fetch-Site": "same-origin" };
  const made = await page.request.post("/api/users", {
    data: { email: "twice@example.org", name: "Tina Twice" },
    headers,
  });
  const { id } = await made.json();
  await make(ada, "/api/users", { email: "other.otto@example.org", name: "Other Otto" });

  await test.step("a note", async () => {
    await page.goto(`/users/${id}`);
    const notes = page.getByRole("region", { name: "Notes" });
    await notes.getByRole("textbox", { name: "New note" }).fill("Called on Monday.");
    await notes.getByRole("button", { name: "Add note" }).dblclick();
    await expect(notes.getByRole("textbox", { name: "New note" })).toHaveValue("");
    const kept = await page.request.get(`/api/users/${id}/notes`);
    expect((await kept.json()).items).toHaveLength(1);
  });

  await test.step("but the same note again, once the first is kept, is another one", async () => {
    const notes = page.getByRole("region", { name: "Notes" });
    await notes.getByRole("textbox", { name: "New note" }).fill("Called on Monday.");
    await notes.getByRole("button", { name: "Add note" }).click();
    await expect(notes.getByText("Called on Monday.")).toHaveCount(2);
  });

  await test.step("and what is typed about one user is not about the next", async () => {
    const field = page.getByRole("textbox", { name: "New note" });
    const palette = page.getByRole("combobox", { name: "Search everything" });
    const goToUser = async (name: string) => {
      await page.keyboard.press("ControlOrMeta+k");
      await palette.fill(name);
      await page.getByRole("option", { name }).first().click();
    };
    await goToUser("Other Otto");
    await expect(page.getByRole("heading", { name: "Other Otto", level: 1 })).toBeVisible();
    await field.fill("Meant for Otto");
    await goToUser("Tina Twice");
    await page.getByRole("button", { name: "Throw away" }).click();
    await expect(page.getByRole("heading", { name: "Tina Twice", level: 1 })).toBeVisible();
    await expect(field).toHaveValue("");
    await goToUser("Other Otto");
    await expect(page.getByRole("heading", { name: "Other Otto", level: 1 })).toBeVisible();
    await expect(field).toHaveValue("");
  });

  await test.step("a key", async () => {
    await page.goto("/keys/new");
    const name = page.getByRole("textbox", { name: "Name" });
    await name.fill("Made once");
    await page.getByRole("button", { name: "Cancel" }).click();
    const question = page.getByRole("alertdialog", { name: "Leave this page?" });
    await question.getByRole("button", { name: "Keep editing" }).click();
    await expect(name).toHaveValue("Made once");
    await page.getByRole("checkbox").first().check();
    await page.getByRole("button", { name: "Make API key" }).dblclick();
    await page.getByRole("alertdialog").getByRole("button", { name: "I have kept it" }).click();
    const keys = await (await page.request.get("/api/keys")).json();
    expect(keys.items.filter(({ name }: { name: string }) => name === "Made once")).toHaveLength(1);
  });

  await test.step("a job", async () => {
    await page.goto("/users?query=Tina");
    await page.getByRole("checkbox", { name: "Select Tina Twice", exact: true }).check();
    const selection = page.getByRole("region", { name: "Selection" });
    await selection.getByRole("button", { name: "Revoke sessions" }).click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByRole("textbox", { name: "Reason" }).fill("To be sure");
    await dialog.getByRole("button", { name: "Revoke sessions" }).click();
    await expect(page).toHaveURL(/\/jobs\//);
    await page.goBack();
    await expect(page.getByRole("table", { name: "Users" }).getByRole("link")).toHaveText("Tina Twice");
    await expect(selection).toBeHidden();
  });

  await test.step("a filter that means nothing is not taken for none", async () => {
    await page.goto("/sessions");
    await page.getByRole("button", { name: "Country" }).click();
    const field = page.getByRole("combobox", { name: "Country" });
    await field.fill("Atlantis");
    await field.press("Enter");
    await expect(page.getByText("There is no country of that name.")).toBeVisible();
    await field.fill("brazil");
    await field.press("Enter");
    await expect(page).toHaveURL(/country=BR/);
    await expect(page.getByRole("button", { name: "Country Brazil" })).toBeVisible();
  });
});
