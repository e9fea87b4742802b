import { z } from "zod";
import { asFault, type FaultCode, fault } from "../../shared/faults.ts";
import type { LineFault } from "../../shared/schemas/transfer.ts";
import { CreateUser } from "../../shared/schemas/user.ts";
import { normalizeEmail } from "../auth/email.ts";
import type { Database } from "../db/database.ts";
import { sql } from "../db/sql.ts";
import { faultsIn } from "../http/faults-in.ts";
import type { ImportLine } from "./import-file.ts";
import { foldText } from "./words.ts";

/** A user to be made, as his line will be kept until he is. */
export interface ImportedUser {
  line: number;
  id: string;
  email: string;
  name: string | null;
  image: string | null;
  emailVerified: string | null;
}

/** E-mails looked up at once: as many rows read, at least. */
const LOOKED_UP = 2_000;

/** `true` and `false` also as a CSV file writes them; a time is kept as it is. */
const Verified = z.preprocess(
  (value) => (value === "true" ? true : value === "false" ? false : value),
  z.union([z.boolean(), z.iso.datetime({ offset: true, ...asFault("badTime") })], asFault("badTime")),
);

const Line = z.strictObject({
  email: z
    .string()
    .trim()
    .transform((text, context) => {
      const email = z.email().safeParse(text).success ? normalizeEmail(text) : null;
      if (email === null) context.addIssue({ code: "custom", message: "badEmail" satisfies FaultCode });
      return email ?? z.NEVER;
    }),
  name: CreateUser.shape.name.nullable(),
  image: CreateUser.shape.image.nullable(),
  emailVerified: Verified.nullable().optional(),
});

/** What is good in a file and what is wrong with the rest, in the order of the lines. */
export interface CheckedImport {
  users: ImportedUser[];
  faults: LineFault[];
  /** how many lines are bad: one may have several faults */
  invalid: number;
}

/** Looks at every line: its form, and that nobody else has the e-mail, in the file or in the database. */
export async function checkImport(database: Database, lines: readonly ImportLine[]): Promise<CheckedImport> {
  const faults: LineFault[] = [];
  const candidates: ImportedUser[] = [];
  const firstLines = new Map<string, number>();
  for (const line of lines) {
    const user = readLine(line, faults);
    if (user === null) continue;
    const first = firstLines.get(user.email);
    if (first === undefined) candidates.push(user);
    else faults.push({ line: line.line, field: "email", ...fault("repeatedEmail", String(first)) });
    firstLines.set(user.email, first ?? line.line);
  }
  const taken = await takenEmails(
    database,
    candidates.map(({ email }) => email),
  );
  const users = candidates.filter(({ email }) => !taken.has(email));
  for (const { email, line } of candidates)
    if (taken.has(email)) faults.push({ line, field: "email", ...fault("emailTaken") });
  faults.sort((a, b) => a.line - b.line);
  return { users, faults, invalid: new Set(faults.map(({ line }) => line)).size };
}

function readLine({ line, value, fault: unread }: ImportLine, faults: LineFault[]): ImportedUser | null {
  const parsed = unread === null ? Line.safeParse(value) : null;
  if (parsed?.success) {
    const { email, name = null, image = null, emailVerified } = parsed.data;
    return { line, id: crypto.randomUUID(), email, name, image, emailVerified: verifiedAt(emailVerified) };
  }
  if (unread !== null) faults.push({ line, field: null, ...unread });
  for (const { path, fault: wrong } of parsed ? faultsIn(parsed.error, value) : []) {
    faults.push({ line, field: path.length === 0 ? null : path.join(".").slice(0, 64), ...wrong });
  }
  return null;
}

function verifiedAt(value: boolean | string | null | undefined): string | null {
  if (typeof value === "string") return new Date(value).toISOString();
  return value ? new Date().toISOString() : null;
}

/**
 * Which of the e-mails, in lower case, somebody has, in whatever case. Reads a row or two for each; capitals are seen
 * through the index of words, which must be up to date.
 */
export async function takenEmails(database: Database, emails: readonly string[]): Promise<Set<string>> {
  const taken = new Set<string>();
  for (let i = 0; i < emails.length; i += LOOKED_UP) {
    const part = emails.slice(i, i + LOOKED_UP);
    const found = await database.read<{ email: string | null }[][]>(
      sql`SELECT u.email FROM json_each(${JSON.stringify(part)}) j CROSS JOIN users u ON u.email = j.value`,
      sql`SELECT u.email FROM json_each(${JSON.stringify(part.map(foldText))}) j
        CROSS JOIN rollcall_words w ON w.word = j.value CROSS JOIN rollcall_users u ON u.uid = w.uid`,
    );
    for (const { email } of found.flat()) taken.add(String(email).toLowerCase());
  }
  return taken;
}
