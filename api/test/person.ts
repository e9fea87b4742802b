import { env } from "cloudflare:workers";

/** Runs a statement as an app that knows nothing of Rollcall would. */
export const run = (text: string, ...params: unknown[]) =>
  env.DB.prepare(text)
    .bind(...params)
    .run();

/** The first row that a query gives, or null. */
export const one = (text: string, ...params: unknown[]) =>
  env.DB.prepare(text)
    .bind(...params)
    .first<Record<string, unknown>>();

let n = 0;

/** Makes a user with one account of the provider "dev" and one session, as a stock app would; returns what they are called. */
export async function person() {
  n += 1;
  const made = {
    id: `user-${n}`,
    name: `Person ${n}`,
    email: `person${n}@example.com`,
    account: `account-${n}`,
    subject: `subject-${n}`,
    session: `session-${n}`,
    token: `token-${n}`,
  };
  const { id, name, email, account, subject, session, token } = made;
  await run("INSERT INTO users (id, name, email) VALUES (?, ?, ?)", id, name, email);
  await run(
    "INSERT INTO accounts (id, userId, type, provider, providerAccountId) VALUES (?, ?, 'oidc', 'dev', ?)",
    account,
    id,
    subject,
  );
  await run(
    "INSERT INTO sessions (id, sessionToken, userId, expires) VALUES (?, ?, ?, '2999-01-01T00:00:00.000Z')",
    session,
    token,
    id,
  );
  return made;
}
