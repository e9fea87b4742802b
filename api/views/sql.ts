import type { ViewParams } from "../../shared/schemas/view.ts";
import { type Statement, sql } from "../db/sql.ts";

/** An operator keeps no more of them, so that a list of all is a page. */
export const VIEWS_MAX = 100;

export interface ViewRow {
  list: "users" | "sessions" | "events";
  name: string;
  query: string;
  saved: number;
}

/** An operator's views by name. One row read for each. */
export function viewsOf(uid: number, list: string | undefined): Statement {
  const ofList = list === undefined ? sql`` : sql`AND list = ${list}`;
  return sql`SELECT list, name, query, saved FROM rollcall_views WHERE uid = ${uid} ${ofList} ORDER BY list, name`;
}

/** Saves a view, in place of one of that name; does nothing where the operator has as many as he may. */
export function saveView(uid: number, { list, name }: ViewParams, query: string, now: number): Statement {
  return sql`INSERT INTO rollcall_views (uid, list, name, query, saved)
    SELECT ${uid}, ${list}, ${name}, ${query}, ${now}
    WHERE (SELECT count(*) FROM rollcall_views WHERE uid = ${uid} AND (list <> ${list} OR name <> ${name})) < ${VIEWS_MAX}
    ON CONFLICT (uid, list, name) DO UPDATE SET query = excluded.query, saved = excluded.saved
    RETURNING list, name, query, saved`;
}

export function deleteView(uid: number, { list, name }: ViewParams): Statement {
  return sql`DELETE FROM rollcall_views WHERE uid = ${uid} AND list = ${list} AND name = ${name} RETURNING name`;
}
