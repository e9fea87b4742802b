import type { UpdateUser, UserDetail } from "../../shared/schemas/user.ts";
import { join, type Statement, sql } from "../db/sql.ts";
import { type Call, contextOf, notFound } from "../http/call.ts";
import { ApiError } from "../http/errors.ts";
import { demand, demandRank } from "../http/guard.ts";
import { findTarget } from "../http/target.ts";
import { refuseCaseVariant } from "./email.ts";
import { getUser } from "./get-user.ts";
import { indexWords } from "./index-words.ts";

/**
 * Changes the given fields. Marking the e-mail as verified is the lesser right; anything else needs `users:update`. A
 * new e-mail is unverified until somebody says otherwise.
 */
export async function updateUser(call: Call, userId: string, input: UpdateUser): Promise<UserDetail> {
  const { database } = call;
  const { reason, ...fields } = input;
  if (Object.keys(fields).length === 0) {
    throw new ApiError("invalid_request", "Name at least one field to change.", [
      { pointer: "", detail: "names no field" },
    ]);
  }
  const verifiesOnly = Object.keys(fields).length === 1 && fields.emailVerified === true;
  const permission = verifiesOnly ? "users:verify" : "users:update";
  await demand(call, permission);
  const target = await findTarget(call, userId);
  await demandRank(call, permission, target);

  const changes = await assignments(call, fields, target.uid);
  const differs = join(
    changes.map(({ column, value }) => sql`${column} IS NOT ${value}`),
    " OR ",
  );
  const [changed] = await database.change<[{ id: string }[]]>({
    context: contextOf(call, { reason: reason ?? null }),
    events: sql`SELECT count(*) FROM users WHERE id = ${userId} AND (${differs})`,
    statements: [
      sql`UPDATE users SET ${join(
        changes.map(({ column, value }) => sql`${column} = ${value}`),
        ", ",
      )} WHERE id = ${userId} RETURNING id`,
    ],
  });
  if (changed.length === 0) throw notFound("The user");
  return getUser(call, userId);
}

interface Assignment {
  column: Statement;
  value: Statement;
}

async function assignments(
  call: Call,
  fields: Omit<UpdateUser, "reason">,
  uid: number,
): Promise<Assignment[]> {
  const { name, image, emailVerified } = fields;
  const email = fields.email?.toLowerCase();
  const changes: Assignment[] = [];
  if (name !== undefined) changes.push({ column: sql`name`, value: sql`${name}` });
  if (image !== undefined) changes.push({ column: sql`image`, value: sql`${image}` });
  if (email !== undefined) {
    await indexWords(call.database, 200);
    await refuseCaseVariant(call.database, email, uid);
    changes.push({ column: sql`email`, value: sql`${email}` });
  }
  const now = new Date().toISOString();
  const kept = email === undefined ? sql`emailVerified` : sql`iif(email = ${email}, emailVerified, NULL)`;
  if (emailVerified === true)
    changes.push({ column: sql`emailVerified`, value: sql`coalesce(${kept}, ${now})` });
  else if (emailVerified === false) changes.push({ column: sql`emailVerified`, value: sql`NULL` });
  else if (email !== undefined) changes.push({ column: sql`emailVerified`, value: kept });
  return changes;
}
