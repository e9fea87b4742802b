import { expect, type Person } from "./person.ts";

/** Makes something through the API as the operator who is signed in, and returns what was answered. */
export async function make<Made>({ page }: Person, path: string, data: object): Promise<Made> {
  const reply = await page.request.post(path, { data, headers: { "Sec-Fetch-Site": "same-origin" } });
  expect(reply.ok(), await reply.text()).toBe(true);
  return reply.json();
}
