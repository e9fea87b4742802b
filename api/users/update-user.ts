import { detail } from "../../shared/details.ts";
import { fault } from "../../shared/faults.ts";
import type { Permission } from "../../shared/permissions.ts";
import type { UpdateUser, UserDetail } from "../../shared/schemas/user.ts";
import { join, type Statement, sql } from "../db/sql.ts";
import { findTarget } from "../directory/target.ts";
import { type Call, contextOf } from "../http/call.ts";
import { ApiError } from "../http/errors.ts";
import { demand, demandRank } from "../http/guard.ts";
import { refuseCaseVariant } from "./email.ts";
import { getUser } from "./get-user.ts";
import { indexWords } from "./index-words.ts";

/**
 * Changes the given fields, all or none. Marking the e-mail as verified and the metadata are lesser rights; anything else needs
 * `users:update`. A new e-mail is unverified until somebody says otherwise.
 */
export async function updateUser(call: Call, userId: string, input: UpdateUser): Promise<UserDetail> {
  const { database } = call;
  const { reason, metadata, ...fields } = input;
  if (Object.keys(fields).length === 0 && metadata === undefined) {
    throw new ApiError("invalid_request", detail("noFieldToChange"), [{ pointer: "", ...fault("noField") }]);
  }
  for (const permission of permissionsFor(input)) await demand(call, permission);
  const target = await findTarget(call, userId);
  await demandRank(call, target);

  const profile = changeProfile(userId, await assignments(call, fields, target.uid));
  const kept = changeMetadata(target.uid, metadata);
  await database.change({
    context: contextOf(call, { reason: reason ?? null }),
    events: sql`(${profile.events}) + (${kept.events})`,
    statements: [...profile.statements, ...kept.statements],
    made: sql`${userId}`,
  });
  return getUser(call, userId);
}

/** What it takes: for each group of fields its own right. */
function permissionsFor({ reason: _, metadata, ...fields }: UpdateUser): Permission[] {
  const names = Object.keys(fields);
  const verifiesOnly = names.length === 1 && fields.emailVerified === true;
  return [
    ...(names.length === 0 ? [] : [verifiesOnly ? ("users:verify" as const) : ("users:update" as const)]),
    ...(metadata === undefined ? [] : ["users:annotate" as const]),
  ];
}

/** A part of a change: its statements, and how many events they leave. */
interface Part {
  events: Statement;
  statements: Statement[];
}

function changeProfile(userId: string, changes: readonly Assignment[]): Part {
  if (changes.length === 0) return { events: sql`0`, statements: [] };
  const differs = join(
    changes.map(({ column, value }) => sql`${column} IS NOT ${value}`),
    " OR ",
  );
  const set = join(
    changes.map(({ column, value }) => sql`${column} = ${value}`),
    ", ",
  );
  return {
    events: sql`SELECT count(*) FROM users WHERE id = ${userId} AND (${differs})`,
    statements: [sql`UPDATE users SET ${set} WHERE id = ${userId}`],
  };
}

interface Assignment {
  column: Statement;
  value: Statement;
}

async function assignments(
  call: Call,
  fields: Omit<UpdateUser, "reason" | "metadata">,
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

/** Puts metadata in the place of what was there; an empty object leaves none. */
function changeMetadata(uid: number, metadata: UpdateUser["metadata"]): Part {
  if (metadata === undefined) return { events: sql`0`, statements: [] };
  const json = Object.keys(metadata).length === 0 ? null : JSON.stringify(metadata);
  const statement =
    json === null
      ? sql`DELETE FROM rollcall_metadata WHERE uid = ${uid}`
      : sql`INSERT INTO rollcall_metadata (uid, json) SELECT uid, ${json} FROM rollcall_users WHERE uid = ${uid}
        ON CONFLICT (uid) DO UPDATE SET json = excluded.json`;
  return {
    events: sql`SELECT (SELECT json FROM rollcall_metadata WHERE uid = ${uid}) IS NOT ${json} AND EXISTS (SELECT 1 FROM rollcall_users WHERE uid = ${uid})`,
    statements: [statement],
  };
}
