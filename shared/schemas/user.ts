import { z } from "zod";
import { ROLES } from "../permissions.ts";
import { utf8Length } from "../utf8-length.ts";
import { ForeignId, PageQuery, pageOf, Reason, Timestamp } from "./common.ts";

export const USER_STATUSES = ["active", "banned"] as const;

export const User = z
  .strictObject({
    id: z.string(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    emailVerified: Timestamp.nullable(),
    image: z.string().nullable(),
    status: z.enum(USER_STATUSES),
    role: z.enum(ROLES).nullable(),
    /** null for users who were in the database before Rollcall */
    createdAt: Timestamp.nullable(),
    lastSignInAt: Timestamp.nullable(),
    providers: z.array(z.string()),
    sessionCount: z.int().nonnegative(),
  })
  .meta({ id: "User" });
export type User = z.infer<typeof User>;

export const Ban = z
  .strictObject({
    since: Timestamp,
    until: Timestamp.nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: "Ban" });
export type Ban = z.infer<typeof Ban>;

const METADATA_MAX = 4096;

/** What operators keep about a user, in any form that JSON has: an object of at most 4 KB, ours and not the app's. */
export const Metadata = z
  .record(z.string(), z.unknown())
  .refine((metadata) => utf8Length(JSON.stringify(metadata)) <= METADATA_MAX, {
    error: "must have at most 4096 bytes as JSON",
  });

/** A user as its own page shows it: the list's fields, the ban in force, and the metadata. */
export const UserDetail = User.extend({
  ban: Ban.nullable(),
  metadata: z.record(z.string(), z.unknown()),
}).meta({ id: "UserDetail" });
export type UserDetail = z.infer<typeof UserDetail>;

export const UserPage = pageOf(User).meta({ id: "UserPage" });
export type UserPage = z.infer<typeof UserPage>;

export const UserQuery = z.strictObject({
  ...PageQuery,
  query: z.string().trim().min(1).max(256).optional(),
  status: z.enum(USER_STATUSES).optional(),
  provider: z.string().min(1).max(64).optional(),
  role: z.enum(ROLES).optional(),
});
export type UserQuery = z.infer<typeof UserQuery>;

export const UserParams = z.strictObject({ userId: ForeignId });

const Name = z.string().trim().min(1).max(256);
const Email = z.email().max(254);
/** Only https images are kept: anything else could run as script or call home in clear text. */
const Image = z.url({ protocol: /^https$/ }).max(2048);

export const CreateUser = z
  .strictObject({
    email: Email,
    name: Name.optional(),
    image: Image.optional(),
    emailVerified: z.boolean().optional(),
    reason: Reason.optional(),
  })
  .meta({ id: "CreateUser" });
export type CreateUser = z.infer<typeof CreateUser>;

export const UpdateUser = z
  .strictObject({
    name: Name.nullable().optional(),
    email: Email.optional(),
    image: Image.nullable().optional(),
    emailVerified: z.boolean().optional(),
    /** takes the place of what was there, as a whole */
    metadata: Metadata.optional(),
    reason: Reason.optional(),
  })
  .meta({ id: "UpdateUser" });
export type UpdateUser = z.infer<typeof UpdateUser>;

export const BanUser = z
  .strictObject({
    until: z.iso.datetime({ offset: true }).optional(),
    reason: Reason.optional(),
  })
  .meta({ id: "BanUser" });
export type BanUser = z.infer<typeof BanUser>;

/** How many users the call deleted. */
export const Deleted = z.strictObject({ deleted: z.int().nonnegative() }).meta({ id: "Deleted" });
export type Deleted = z.infer<typeof Deleted>;
