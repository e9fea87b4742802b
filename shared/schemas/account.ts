import { z } from "zod";
import { ForeignId, PageQuery, pageOf, Timestamp } from "./common.ts";

export const Account = z
  .strictObject({
    id: z.string(),
    userId: z.string(),
    provider: z.string(),
    type: z.string(),
    providerAccountId: z.string(),
    scope: z.string().nullable(),
    expiresAt: Timestamp.nullable(),
    hasRefreshToken: z.boolean(),
    /** null for accounts that were linked before Rollcall */
    linkedAt: Timestamp.nullable(),
  })
  .meta({ id: "Account" });
export type Account = z.infer<typeof Account>;

export const AccountPage = pageOf(Account).meta({ id: "AccountPage" });
export type AccountPage = z.infer<typeof AccountPage>;

export const AccountQuery = z.strictObject(PageQuery);

/** The accounts of all users. */
export const AccountsQuery = z.strictObject({
  ...PageQuery,
  provider: z.string().min(1).max(64).optional(),
});
export type AccountsQuery = z.infer<typeof AccountsQuery>;

export const AccountParams = z.strictObject({ userId: ForeignId, accountId: ForeignId });

/** `force=true` unlinks even the only usable way in. */
export const UnlinkQuery = z.strictObject({ force: z.enum(["true", "false"]).optional() });

/** Starts the linking of a further identity to the caller's own user. */
export const LinkAccount = z
  .strictObject({ provider: z.string().min(1).max(64) })
  .meta({ id: "LinkAccount" });
export const LinkAccountReply = z.strictObject({ url: z.url() }).meta({ id: "LinkAccountReply" });

/** How many accounts the call unlinked. */
export const Unlinked = z.strictObject({ unlinked: z.int().nonnegative() }).meta({ id: "Unlinked" });
export type Unlinked = z.infer<typeof Unlinked>;
