import { z } from "zod";
import { KEY_SCOPES, type KeyScope } from "../permissions.ts";
import { OrderedId, PageQuery, pageOf, Reason, Timestamp } from "./common.ts";

/** `dormant`: good in itself, but its owner is banned, gone or without a role. */
export const KEY_STATUSES = ["active", "dormant", "expired", "revoked"] as const;
const Scope = z.enum(KEY_SCOPES as [KeyScope, ...KeyScope[]]);

/** An API key as lists show it: everything but what would open something. */
export const ApiKey = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    /** how the key begins, to tell it from others */
    hint: z.string(),
    /** whose role bounds what it may do, and with whom it ends */
    owner: z.strictObject({ id: z.string(), label: z.string().nullable() }),
    scopes: z.array(Scope),
    /** addresses and CIDR blocks that it may be used from; null for anywhere */
    allowedIps: z.array(z.string()).nullable(),
    status: z.enum(KEY_STATUSES),
    createdAt: Timestamp,
    expiresAt: Timestamp.nullable(),
    /** to the minute */
    lastUsedAt: Timestamp.nullable(),
    revokedAt: Timestamp.nullable(),
    /** the key that it took over from */
    rotatedFrom: z.string().nullable(),
  })
  .meta({ id: "ApiKey" });
export type ApiKey = z.infer<typeof ApiKey>;

export const ApiKeyPage = pageOf(ApiKey).meta({ id: "ApiKeyPage" });
export type ApiKeyPage = z.infer<typeof ApiKeyPage>;

/** `current` leaves out the keys that are revoked or have expired. */
export const ApiKeyQuery = z.strictObject({
  ...PageQuery,
  state: z.enum(["current", "all"]).default("current"),
});
export type ApiKeyQuery = z.infer<typeof ApiKeyQuery>;

export const ApiKeyParams = z.strictObject({ keyId: OrderedId });

const Expiry = z.iso.datetime({ offset: true });

export const CreateApiKey = z
  .strictObject({
    name: z.string().trim().min(1).max(100),
    /** at least one, none that one's own role lacks */
    scopes: z.array(Scope).min(1).max(KEY_SCOPES.length),
    expiresAt: Expiry.optional(),
    allowedIps: z.array(z.string().min(2).max(64)).min(1).max(50).optional(),
    reason: Reason.optional(),
  })
  .meta({ id: "CreateApiKey" });
export type CreateApiKey = z.infer<typeof CreateApiKey>;

/** The longest time for which an old and a new key may both be good, in seconds: 30 days. */
const OVERLAP_MAX = 30 * 24 * 60 * 60;

export const RotateApiKey = z
  .strictObject({
    /** for how many seconds the old key stays good, 24 hours if not said; 0 ends it at once */
    overlapSeconds: z.int().min(0).max(OVERLAP_MAX).optional(),
    /** when the new key ends; that of the old one if not said, null for never */
    expiresAt: Expiry.nullable().optional(),
    reason: Reason.optional(),
  })
  .meta({ id: "RotateApiKey" });
export type RotateApiKey = z.infer<typeof RotateApiKey>;

/** A key that has just been made. The secret is shown this once; null where the reply is given again. */
export const NewApiKey = z
  .strictObject({ key: ApiKey, secret: z.string().nullable() })
  .meta({ id: "NewApiKey" });
export type NewApiKey = z.infer<typeof NewApiKey>;

/** How many keys the call revoked: 0 for one that had ended already. */
export const ApiKeyRevoked = z.strictObject({ revoked: z.int().nonnegative() }).meta({ id: "ApiKeyRevoked" });
export type ApiKeyRevoked = z.infer<typeof ApiKeyRevoked>;
