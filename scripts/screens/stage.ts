import type { Page } from "@playwright/test";

/** What the pictures show of the one or other resource. */
export interface Stage {
  /** somebody with two ways in, who is signed in */
  user: string;
  /** a job that is over */
  job: string;
}

interface ListedUser {
  id: string;
  name: string | null;
  email: string | null;
  role: string | null;
  providers: string[];
  sessionCount: number;
}

/** Asks the API as the console does, and returns the reply's body. */
function call<Reply>(page: Page, method: string, path: string, body?: unknown): Promise<Reply> {
  return page.evaluate(
    async ([method, path, body]) => {
      const headers = { "Content-Type": "application/json" };
      const init = body === undefined ? { method } : { method, headers, body: JSON.stringify(body) };
      const reply = await fetch(path, init);
      if (!reply.ok) throw new Error(`${method} ${path}: ${await reply.text()}`);
      return reply.json();
    },
    [method, path, body] as const,
  );
}

/** Does what the demo data has none of: keys, jobs, a note, metadata and a view. */
export async function setStage(page: Page): Promise<Stage> {
  const { items } = await call<{ items: ListedUser[] }>(page, "GET", "/api/users?limit=200");
  const plain = items.filter(
    ({ role, name }) => role === null && /^[A-Z][a-z]+ [A-Z][a-z]+$/.test(name ?? ""),
  );
  const [user, ...others] = plain.toSorted(
    (a, b) => b.providers.length - a.providers.length || b.sessionCount - a.sessionCount,
  );
  if (!user) throw new Error("The demo data has nobody to show.");
  await call(page, "POST", `/api/users/${user.id}/notes`, {
    text: "Called on Monday: travels until the 30th, sign-ins from abroad are expected.",
  });
  const metadata = { plan: "team", seats: 12, crm: "A-20417" };
  await call(page, "PATCH", `/api/users/${user.id}`, { metadata });
  for (const [name, scopes] of Object.entries({
    "Nightly export": ["users:read", "users:export"],
    "Ban list from the shop": ["users:ban", "jobs:read", "jobs:manage"],
    "Status page": ["stats:read"],
  }))
    await call(page, "POST", "/api/keys", { name, scopes });
  await call(page, "PUT", "/api/views/sessions/From%20phones%20abroad", { query: "country=RU" });
  const me = await call<{ id: string }>(page, "GET", "/api/me");
  const { job } = await call<{ job: { id: string } }>(page, "POST", "/api/jobs", {
    kind: "ban",
    userIds: [...others.slice(-6).map(({ id }) => id), me.id, "nobody-has-this-id"],
    reason: "Card testing ring",
  });
  return { user: user.id, job: job.id };
}

/** Tries to sign in with the second local issuer, and fails where that one does not answer. */
export async function failToSignIn(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/sign-in`);
  await page.getByRole("button", { name: "Sign in with Acme" }).click();
  await page.waitForURL(/error=/);
}
