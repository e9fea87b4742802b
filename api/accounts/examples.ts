import type { Account } from "../../shared/schemas/account.ts";
import { GRACE } from "../directory/examples.ts";

const github: Account = {
  id: "7d4f8a10-2c3b-4e6d-a5f9-18c0b7e3d264",
  userId: GRACE.id,
  provider: "github",
  type: "oauth",
  providerAccountId: "583231",
  scope: "read:user,user:email",
  expiresAt: null,
  hasRefreshToken: false,
  linkedAt: "2026-03-02T08:30:12.004Z",
};

export const listAccounts = { reply: { items: [github], nextCursor: null } };
export const unlinkAccount = {
  body: { reason: "Account at the provider was taken over" },
  reply: { unlinked: 1 },
};
