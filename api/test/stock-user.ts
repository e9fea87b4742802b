import { env } from "cloudflare:workers";

let run = 0;

/** Inserts a user as a stock app would; returns the id. */
export async function stockUser(fields: {
  id?: string;
  name?: string | null;
  email?: string | null;
}): Promise<string> {
  const id = fields.id ?? `stock-${++run}`;
  await env.DB.prepare("INSERT INTO users (id, name, email) VALUES (?, ?, ?)")
    .bind(id, fields.name ?? null, fields.email ?? null)
    .run();
  return id;
}
