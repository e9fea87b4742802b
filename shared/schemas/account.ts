import { z } from "zod";
import { ForeignId, PageQuery, pageOf, Timestamp, UserId } from "./common.ts";

export const Account = z
  .strictObject({
    id: z.string().describe("The account's id in the Auth.js table."),
    userId: z.string().describe("Whose it is."),
    provider: z.string().describe("The provider's id."),
    type: z.string().describe("What Auth.js calls its kind: `oidc`, `oauth`, `email`, `webauthn` …"),
    providerAccountId: z.string().describe("Who that is at the provider."),
    scope: z.string().nullable().describe("What the provider was asked to allow."),
    expiresAt: Timestamp.nullable().describe("When the provider's access token ends."),
    hasRefreshToken: z
      .boolean()
      .describe("Whether the app keeps a refresh token of the provider. The token itself never leaves."),
    linkedAt: Timestamp.nullable().describe("Null for accounts that were linked before Rollcall."),
  })
  .meta({ id: "Account" });
export type Account = z.infer<typeof Account>;

export const AccountPage = pageOf(Account).meta({ id: "AccountPage" });
export type AccountPage = z.infer<typeof AccountPage>;

export const AccountQuery = z.strictObject(PageQuery);

/** The accounts of all users. */
export const AccountsQuery = z.strictObject({
  ...PageQuery,
  provider: z.string().min(1).max(64).optional().describe("Only accounts at this provider."),
});
export type AccountsQuery = z.infer<typeof AccountsQuery>;

export const AccountParams = z.strictObject({
  userId: UserId,
  accountId: ForeignId.meta({
    description: "The account's id in the Auth.js table.",
    examples: ["7d4f8a10-2c3b-4e6d-a5f9-18c0b7e3d264"],
  }),
});

/** `force=true` unlinks even the only usable way in. */
export const UnlinkQuery = z.strictObject({
  force: z.enum(["true", "false"]).optional().describe("`true` unlinks even the only usable way in."),
});

/** Starts the linking of a further identity to the caller's own user. */
export const LinkAccount = z
  .strictObject({
    provider: z
      .string()
      .min(1)
      .max(64)
      .describe("The id of a provider that this Rollcall signs in with; see `providers` of `GET /api/me`."),
  })
  .meta({ id: "LinkAccount" });
export const LinkAccountReply = z
  .strictObject({
    url: z.url().describe("The identity provider's address, to be gone to in the same browser."),
  })
  .meta({ id: "LinkAccountReply" });

/** How many accounts the call unlinked. */
export const Unlinked = z
  .strictObject({ unlinked: z.int().nonnegative().describe("How many accounts the call unlinked.") })
  .meta({ id: "Unlinked" });
export type Unlinked = z.infer<typeof Unlinked>;
