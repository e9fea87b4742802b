import type { UserFilter } from "../../shared/schemas/job.ts";
import { join, type Statement, sql } from "../db/sql.ts";
import { type Term, termsOf } from "./words.ts";

/** The condition of a filter, over the columns of `rollcall_users`, which it names bare. */
export function fitsFilter(filter: UserFilter): Statement {
  const { query, status, provider, role, createdAfter, createdBefore, lastSignInBefore } = filter;
  const fits: Statement[] = [];
  if (status !== undefined) fits.push(sql`status = ${status === "banned" ? 1 : 0}`);
  if (provider !== undefined) fits.push(sql`instr(providers, ${`,${provider},`}) > 0`);
  if (role !== undefined) fits.push(sql`role IS NOT NULL AND role = ${role}`);
  if (createdAfter !== undefined) fits.push(sql`created >= ${Date.parse(createdAfter)}`);
  if (createdBefore !== undefined) fits.push(sql`created < ${Date.parse(createdBefore)}`);
  if (lastSignInBefore !== undefined)
    fits.push(sql`coalesce(last_sign_in, 0) < ${Date.parse(lastSignInBefore)}`);
  // The last condition, so that only of who fits all others the words are looked at.
  if (query !== undefined) fits.push(isFoundBy(query, termsOf(query)));
  return join(fits, " AND ");
}

/**
 * Whom a search finds: who has that id, or a word that begins with each of the terms. Two rows read for each term; one
 * parameter however many they are, since D1 takes a hundred.
 */
export function isFoundBy(query: string, terms: readonly Term[]): Statement {
  if (terms.length === 0) return sql`user_id = ${query}`;
  const ranges = JSON.stringify(terms.map(({ from, to }) => [from, to]));
  // Named anew, so that `uid` is the user's.
  const words = sql`(SELECT uid AS whose, word FROM rollcall_words)`;
  const isMissing = sql`NOT EXISTS (SELECT 1 FROM ${words} WHERE whose = uid AND word >= term.value->>0 AND word < term.value->>1)`;
  return sql`(user_id = ${query} OR NOT EXISTS (SELECT 1 FROM json_each(${ranges}) term WHERE ${isMissing}))`;
}
