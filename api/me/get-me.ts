import { PERMISSIONS } from "../../shared/permissions.ts";
import type { Me } from "../../shared/schemas/me.ts";
import { permits } from "../auth/actor.ts";
import { sql } from "../db/sql.ts";
import type { Call } from "../http/call.ts";

/** Who the caller is, what he may do, and how he can sign in. */
export async function getMe({ actor, config, database }: Call): Promise<Me> {
  const accounts = await database.all<{ id: string; provider: string }>(
    sql`SELECT account_id AS id, provider FROM rollcall_accounts WHERE uid = ${actor.uid} ORDER BY provider, account_id LIMIT 100`,
  );
  const { userId, name, email, image, role, sid, kid, label } = actor;
  return {
    id: userId,
    name,
    email,
    image,
    role,
    permissions: PERMISSIONS.filter((permission) => permits(actor, permission)),
    sessionId: sid === null ? null : String(sid),
    apiKey: kid === null ? null : { id: String(kid), name: label },
    accounts,
    providers: config.providers.map((provider) => ({ id: provider.id, name: provider.name })),
  };
}
