import type { VerificationToken } from "@auth/core/adapters";
import { sql } from "../db/sql.ts";
import type { Flow } from "./flow.ts";

interface TokenRow {
  identifier: string;
  token: string;
  expires: string;
}

/** Takes a token away and returns it, in one statement: of any number of callers at once, one gets it. */
export async function useVerificationToken(
  flow: Flow,
  { identifier, token }: Pick<VerificationToken, "identifier" | "token">,
): Promise<VerificationToken | null> {
  const [rows] = await flow.database.maintain<[TokenRow[]]>(
    sql`DELETE FROM verification_tokens WHERE identifier = ${identifier} AND token = ${token} RETURNING identifier, token, expires`,
  );
  const row = rows[0];
  if (!row) return null;
  // a time that cannot be read is long past, not never
  const expires = new Date(row.expires);
  return { ...row, expires: Number.isNaN(expires.valueOf()) ? new Date(0) : expires };
}
