import type { CreateUser, UserDetail } from "../../shared/schemas/user.ts";
import { sql } from "../db/sql.ts";
import { type Call, contextOf } from "../http/call.ts";
import { refuseCaseVariant } from "./email.ts";
import { getUser } from "./get-user.ts";
import { indexWords } from "./index-words.ts";

/** Creates a user who can sign in as soon as a provider vouches for the e-mail, which is stored in lower case. */
export async function createUser(call: Call, input: CreateUser): Promise<UserDetail> {
  const { database } = call;
  const id = crypto.randomUUID();
  const email = input.email.toLowerCase();
  const verified = input.emailVerified ? new Date().toISOString() : null;
  await indexWords(database, 200);
  await refuseCaseVariant(database, email, null);
  await database.change({
    context: contextOf(call, { reason: input.reason ?? null }),
    events: 1,
    made: sql`${id}`,
    statements: [
      sql`INSERT INTO users (id, name, email, emailVerified, image)
        VALUES (${id}, ${input.name ?? null}, ${email}, ${verified}, ${input.image ?? null})`,
    ],
  });
  return getUser(call, id);
}
