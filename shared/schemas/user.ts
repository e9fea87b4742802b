import { z } from "zod";
import { asFault, type FaultCode } from "../faults.ts";
import { ROLES } from "../permissions.ts";
import { utf8Length } from "../utf8-length.ts";
import { KeptText, orNull, PageQuery, pageOf, Reason, Timestamp, UserId } from "./common.ts";

export const USER_STATUSES = ["active", "banned"] as const;

export const User = z
  .strictObject({
    id: z.string().describe("The user's id in the Auth.js table."),
    name: z.string().nullable().describe("The user's name."),
    email: z.string().nullable().describe("The user's e-mail."),
    emailVerified: Timestamp.nullable().describe("When the e-mail was verified."),
    image: z.string().nullable().describe("An address of a picture, as the app keeps it."),
    status: z.enum(USER_STATUSES).describe("Whether a ban is in force."),
    role: z.enum(ROLES).nullable().describe("The role in Rollcall; null for whoever is no operator."),
    createdAt: Timestamp.nullable().describe("Null for users who were in the database before Rollcall."),
    lastSignInAt: Timestamp.nullable().describe("When a session last began."),
    providers: z.array(z.string()).describe("The providers of the user's accounts."),
    sessionCount: z
      .int()
      .nonnegative()
      .describe("Sessions that nobody has ended; in lists some may have run out since the last sweep."),
  })
  .meta({ id: "User" });
export type User = z.infer<typeof User>;

export const Ban = z
  .strictObject({
    since: Timestamp.describe("When it began."),
    until: Timestamp.nullable().describe("When it lifts itself; null for never."),
    reason: z.string().nullable().describe("Why, in the operator's words."),
  })
  .meta({ id: "Ban" });
export type Ban = z.infer<typeof Ban>;

const METADATA_MAX = 4096;

/** What operators keep about a user, in any form that JSON has: an object of at most 4 KB, ours and not the app's. */
export const Metadata = z.preprocess(
  (metadata: Record<string, unknown>, context) => {
    // a record would drop the field without a word
    if (typeof metadata === "object" && metadata !== null && Object.hasOwn(metadata, "__proto__")) {
      context.addIssue({ code: "custom", path: ["__proto__"], message: "badName" satisfies FaultCode });
    }
    return metadata;
  },
  z
    .record(z.string(), z.unknown())
    .refine(
      (metadata) => utf8Length(JSON.stringify(metadata)) <= METADATA_MAX,
      asFault("tooManyBytes", String(METADATA_MAX)),
    ),
);

/** A user as its own page shows it: the list's fields, the ban in force, and the metadata. */
export const UserDetail = User.extend({
  ban: orNull(Ban).describe("The ban in force."),
  metadata: z
    .record(z.string(), z.unknown())
    .describe("What operators keep about the user, ours and not the app's."),
}).meta({ id: "UserDetail" });
export type UserDetail = z.infer<typeof UserDetail>;

export const UserPage = pageOf(User).meta({ id: "UserPage" });
export type UserPage = z.infer<typeof UserPage>;

/** Which users are asked for; all conditions must hold. The same for a list, a count, an export and a job. */
export const FindUsers = {
  query: z
    .string()
    .trim()
    .min(1)
    .max(256)
    .optional()
    .describe("The beginning of the e-mail, or of words of the name."),
  status: z.enum(USER_STATUSES).optional().describe("Only users who are banned, or are not."),
  provider: z.string().min(1).max(64).optional().describe("Only users with an account at this provider."),
  role: z.enum(ROLES).optional().describe("Only operators with this role."),
};

export const UserQuery = z.strictObject({ ...PageQuery, ...FindUsers });
export type UserQuery = z.infer<typeof UserQuery>;

export const UserCountQuery = z.strictObject(FindUsers);
export type UserCountQuery = z.infer<typeof UserCountQuery>;

/** How many users are meant, as far as one request may look. */
export const UserCount = z
  .strictObject({
    users: z.int().nonnegative().describe("How many were found."),
    complete: z
      .boolean()
      .describe(
        "Whether that is all of them; not where more would have to be looked at than one request may.",
      ),
  })
  .meta({ id: "UserCount" });
export type UserCount = z.infer<typeof UserCount>;

export const UserParams = z.strictObject({
  userId: UserId,
});

const Name = KeptText.min(1).max(256);
const Email = z.email().max(254);
/** Only https images are kept: anything else could run as script or call home in clear text. */
const Image = z.url({ protocol: /^https$/ }).max(2048);

export const CreateUser = z
  .strictObject({
    email: Email.describe("Must be nobody else's, in any case."),
    name: Name.optional().describe("The user's name."),
    image: Image.optional().describe("An https address of a picture."),
    emailVerified: z.boolean().optional().describe("Whether to take the e-mail for verified."),
    reason: Reason.optional().describe("Why; it stands on the trail."),
  })
  .meta({ id: "CreateUser" });
export type CreateUser = z.infer<typeof CreateUser>;

export const UpdateUser = z
  .strictObject({
    name: Name.nullable().optional().describe("Null for none."),
    email: Email.optional().describe(
      "Must be nobody else's, in any case. It is unverified unless `emailVerified` is true.",
    ),
    image: Image.nullable().optional().describe("An https address of a picture, null for none."),
    emailVerified: z.boolean().optional().describe("`true` marks the e-mail as verified now."),
    metadata: Metadata.optional().describe(
      "An object of at most 4,096 bytes as JSON; takes the place of what was there, as a whole.",
    ),
    reason: Reason.optional().describe("Why; it stands on the trail."),
  })
  .meta({ id: "UpdateUser" });
export type UpdateUser = z.infer<typeof UpdateUser>;

export const BanUser = z
  .strictObject({
    until: z.iso
      .datetime({ offset: true })
      .optional()
      .describe("When the ban lifts itself; without it the ban stays."),
    reason: Reason.optional().describe("Why; it stands on the trail."),
  })
  .meta({ id: "BanUser" });
export type BanUser = z.infer<typeof BanUser>;

/** How many users the call deleted. */
export const Deleted = z
  .strictObject({ deleted: z.int().nonnegative().describe("How many the call deleted.") })
  .meta({ id: "Deleted" });
export type Deleted = z.infer<typeof Deleted>;
