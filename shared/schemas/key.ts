import { z } from "zod";
import { KEY_SCOPES, type KeyScope } from "../permissions.ts";
import { KeptText, OrderedId, PageQuery, pageOf, Reason, Timestamp } from "./common.ts";

/** `dormant`: good in itself, but its owner is banned, gone or without a role. */
export const KEY_STATUSES = ["active", "dormant", "expired", "revoked"] as const;
const Scope = z.enum(KEY_SCOPES as [KeyScope, ...KeyScope[]]);

/** An API key as lists show it: everything but what would open something. */
export const ApiKey = z
  .strictObject({
    id: z.string().describe("The key's id; no secret."),
    name: z.string().describe("What its owner calls it."),
    hint: z.string().describe("How the key begins, to tell it from others."),
    owner: z
      .strictObject({ id: z.string(), label: z.string().nullable() })
      .describe("Whose role bounds what it may do, and with whom it ends."),
    scopes: z.array(Scope).describe("What it was made for."),
    allowedIps: z
      .array(z.string())
      .nullable()
      .describe("Addresses and CIDR blocks that it may be used from; null for anywhere."),
    status: z
      .enum(KEY_STATUSES)
      .describe("`dormant`: good in itself, but its owner is banned, gone or without a role."),
    createdAt: Timestamp.describe("When it was made."),
    expiresAt: Timestamp.nullable().describe("When it ends by itself; null for never."),
    lastUsedAt: Timestamp.nullable().describe("To the minute."),
    revokedAt: Timestamp.nullable().describe("When it was revoked."),
    rotatedFrom: z.string().nullable().describe("The key that it took over from."),
  })
  .meta({ id: "ApiKey" });
export type ApiKey = z.infer<typeof ApiKey>;

export const ApiKeyPage = pageOf(ApiKey).meta({ id: "ApiKeyPage" });
export type ApiKeyPage = z.infer<typeof ApiKeyPage>;

/** `current` leaves out the keys that are revoked or have expired. */
export const ApiKeyQuery = z.strictObject({
  ...PageQuery,
  state: z
    .enum(["current", "all"])
    .default("current")
    .describe("`current` leaves out the keys that are revoked or have expired."),
});
export type ApiKeyQuery = z.infer<typeof ApiKeyQuery>;

export const ApiKeyParams = z.strictObject({
  keyId: OrderedId.meta({ description: "The key's id.", examples: ["7"] }),
});

const Expiry = z.iso.datetime({ offset: true });

export const CreateApiKey = z
  .strictObject({
    name: KeptText.min(1).max(100).describe("To tell it from others, on the trail too."),
    scopes: z
      .array(Scope)
      .min(1)
      .max(KEY_SCOPES.length)
      .describe("At least one, none that one's own role lacks."),
    expiresAt: Expiry.optional().describe("When it ends by itself."),
    allowedIps: z
      .array(z.string().min(2).max(64))
      .min(1)
      .max(50)
      .optional()
      .describe("Addresses and CIDR blocks that it may be used from."),
    reason: Reason.optional().describe("Why; it stands on the trail."),
  })
  .meta({ id: "CreateApiKey" });
export type CreateApiKey = z.infer<typeof CreateApiKey>;

/** The longest time for which an old and a new key may both be good, in seconds: 30 days. */
const OVERLAP_MAX = 30 * 24 * 60 * 60;

export const RotateApiKey = z
  .strictObject({
    overlapSeconds: z
      .int()
      .min(0)
      .max(OVERLAP_MAX)
      .optional()
      .describe("For how many seconds the old key stays good, 24 hours if not said; 0 ends it at once."),
    expiresAt: Expiry.nullable()
      .optional()
      .describe("When the new key ends; that of the old one if not said, null for never."),
    reason: Reason.optional().describe("Why; it stands on the trail."),
  })
  .meta({ id: "RotateApiKey" });
export type RotateApiKey = z.infer<typeof RotateApiKey>;

/** A key that has just been made. The secret is shown this once; null where the reply is given again. */
export const NewApiKey = z
  .strictObject({
    key: ApiKey,
    secret: z
      .string()
      .nullable()
      .describe(
        "What to send as `Authorization: Bearer`. Shown this once; null where the reply is given again.",
      ),
  })
  .meta({ id: "NewApiKey" });
export type NewApiKey = z.infer<typeof NewApiKey>;

/** How many keys the call revoked: 0 for one that had ended already. */
export const ApiKeyRevoked = z
  .strictObject({
    revoked: z
      .int()
      .nonnegative()
      .describe("How many keys the call revoked: 0 for one that had ended already."),
  })
  .meta({ id: "ApiKeyRevoked" });
export type ApiKeyRevoked = z.infer<typeof ApiKeyRevoked>;
