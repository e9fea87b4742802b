import type { UserQuery } from "../../shared/schemas/user.ts";
import type { ListedRow, UserRow } from "./sql.ts";

/** Rows of an index that a page with several filters may look at, each at a cost of one or two rows read. */
export const BUDGET = 500;
export const CHUNK = 125;

type Filters = Pick<UserQuery, "status" | "provider" | "role">;

/** Whether a row of a list's index is of a user who exists. */
export function isUser(row: ListedRow): row is ListedRow & UserRow {
  return row.uid !== null;
}

/** Whether a user passes the filters of a list. */
export function fits(row: UserRow, { status, provider, role }: Filters): boolean {
  return (
    (status === undefined || row.status === (status === "banned" ? 1 : 0)) &&
    (provider === undefined || row.providers.includes(`,${provider},`)) &&
    (role === undefined || row.role === role)
  );
}
