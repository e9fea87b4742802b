import { z } from "zod";
import { SESSION_ENDS } from "../event-types.ts";
import { ForeignId, OrderedId, PageQuery, pageOf, Timestamp } from "./common.ts";

export const SESSION_STATES = ["active", "ended", "all"] as const;

export const Session = z
  .strictObject({
    id: z.string(),
    userId: z.string(),
    user: z.strictObject({
      id: z.string(),
      name: z.string().nullable(),
      email: z.string().nullable(),
      image: z.string().nullable(),
    }),
    /** null for sessions that began before Rollcall */
    createdAt: Timestamp.nullable(),
    lastSeenAt: Timestamp.nullable(),
    expires: Timestamp.nullable(),
    endedAt: Timestamp.nullable(),
    endedBy: z.enum(SESSION_ENDS).nullable(),
    provider: z.string().nullable(),
    ip: z.string().nullable(),
    country: z.string().nullable(),
    userAgent: z.string().nullable(),
    /** whether this is the session that asks */
    current: z.boolean(),
  })
  .meta({ id: "Session" });
export type Session = z.infer<typeof Session>;

export const SessionPage = pageOf(Session).meta({ id: "SessionPage" });
export type SessionPage = z.infer<typeof SessionPage>;

/** The sessions of one user; `state` defaults to those that are alive. */
export const UserSessionQuery = z.strictObject({
  ...PageQuery,
  state: z.enum(SESSION_STATES).default("active"),
});

const OffsetTimestamp = z.iso.datetime({ offset: true });

/** Which sessions are meant; all conditions must hold. The same for a list and for ending what it shows. */
const Filter = {
  userId: ForeignId.optional(),
  provider: z.string().min(1).max(64).optional(),
  /** an address or a CIDR block */
  ip: z.string().min(2).max(64).optional(),
  /** ISO 3166-1, two letters, as Cloudflare names it */
  country: z
    .string()
    .regex(/^[A-Z][A-Z0-9]$/, "must be two capital letters")
    .optional(),
  createdAfter: OffsetTimestamp.optional(),
  createdBefore: OffsetTimestamp.optional(),
  lastSeenBefore: OffsetTimestamp.optional(),
};

export const SessionFilter = z.strictObject(Filter).meta({ id: "SessionFilter" });
export type SessionFilter = z.infer<typeof SessionFilter>;

export const SessionQuery = z.strictObject({
  ...PageQuery,
  state: z.enum(SESSION_STATES).default("active"),
  ...Filter,
});
export type SessionQuery = z.infer<typeof SessionQuery>;

export const SessionParams = z.strictObject({ sessionId: OrderedId });

/** How many sessions the call ended. */
export const Revoked = z.strictObject({ revoked: z.int().nonnegative() }).meta({ id: "Revoked" });
export type Revoked = z.infer<typeof Revoked>;
