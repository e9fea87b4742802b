import { z } from "zod";
import { SESSION_ENDS } from "../event-types.ts";
import { asFault } from "../faults.ts";
import { ForeignId, OrderedId, PageQuery, pageOf, Timestamp } from "./common.ts";

export const SESSION_STATES = ["active", "ended", "all"] as const;
export type SessionState = (typeof SESSION_STATES)[number];

export const Session = z
  .strictObject({
    id: z.string().describe("Rollcall's own id of the session; it opens nothing."),
    userId: z.string().describe("Whose it is."),
    user: z
      .strictObject({
        id: z.string(),
        name: z.string().nullable(),
        email: z.string().nullable(),
        image: z.string().nullable(),
      })
      .describe("Whose it is, as a list shows him."),
    createdAt: Timestamp.nullable().describe("Null for sessions that began before Rollcall."),
    lastSeenAt: Timestamp.nullable().describe("When it was last in use, as far as the app writes that down."),
    expires: Timestamp.nullable().describe("When it ends by itself."),
    endedAt: Timestamp.nullable().describe("When it ended; null while it lives."),
    endedBy: z.enum(SESSION_ENDS).nullable().describe("What ended it."),
    provider: z.string().nullable().describe("Through which provider he signed in."),
    ip: z.string().nullable().describe("From where he signed in."),
    country: z.string().nullable().describe("Two letters, as Cloudflare gives it."),
    userAgent: z.string().nullable().describe("With what he signed in."),
    current: z.boolean().describe("Whether this is the session that asks."),
  })
  .meta({ id: "Session" });
export type Session = z.infer<typeof Session>;

export const SessionPage = pageOf(Session).meta({ id: "SessionPage" });
export type SessionPage = z.infer<typeof SessionPage>;

const State = z
  .enum(SESSION_STATES)
  .default("active")
  .describe("Sessions that live, that have ended, or both.");

/** The sessions of one user; `state` defaults to those that are alive. */
export const UserSessionQuery = z.strictObject({ ...PageQuery, state: State });

const OffsetTimestamp = z.iso.datetime({ offset: true });

/** Which sessions are meant; all conditions must hold. The same for a list and for ending what it shows. */
const Filter = {
  userId: ForeignId.optional().describe("Only this user's."),
  provider: z.string().min(1).max(64).optional().describe("Only those begun through this provider."),
  ip: z.string().min(2).max(64).optional().describe("An address or a CIDR block."),
  country: z
    .string()
    .regex(/^[A-Z][A-Z0-9]$/, asFault("notCountry"))
    .optional()
    .describe("ISO 3166-1 alpha-2, as Cloudflare gives it."),
  userAgent: z
    .string()
    .trim()
    .min(1)
    .max(128)
    .optional()
    .describe("Only those begun with a device whose user agent holds this text, in whatever case."),
  userAgentIs: z
    .string()
    .min(1)
    .max(256)
    .optional()
    .describe("Only those begun with a device of exactly this user agent, as a session tells it."),
  createdAfter: OffsetTimestamp.optional().describe("Only those begun after this moment."),
  createdBefore: OffsetTimestamp.optional().describe("Only those begun before this moment."),
  lastSeenBefore: OffsetTimestamp.optional().describe("Only those not in use since."),
};

export const SessionFilter = z
  .strictObject(Filter)
  .meta({ id: "SessionFilter", description: "Which live sessions are meant; all conditions must hold." });
export type SessionFilter = z.infer<typeof SessionFilter>;

export const SessionQuery = z.strictObject({ ...PageQuery, state: State, ...Filter });
export type SessionQuery = z.infer<typeof SessionQuery>;

export const SessionSummaryQuery = z.strictObject({ state: State, ...Filter });
export type SessionSummaryQuery = z.infer<typeof SessionSummaryQuery>;

const Group = {
  sessions: z.int().nonnegative().describe("How many sessions."),
  users: z.int().nonnegative().describe("How many users have them."),
  lastSeenAt: Timestamp.nullable().describe(
    "When one of them was last in use, as far as the app writes that down.",
  ),
};
const SessionGroup = z.strictObject(Group);
export type SessionGroup = z.infer<typeof SessionGroup>;

/** What the sessions of a list have in common, as far as one request may look. */
export const SessionSummary = z
  .strictObject({
    ...Group,
    complete: z
      .boolean()
      .describe("Whether that is all of them; otherwise these are the latest, and there may be more."),
    devices: z
      .array(z.strictObject({ userAgent: z.string().nullable(), ...Group }))
      .describe("By the user agent that each was begun with, the largest first, a hundred at most."),
    countries: z
      .array(z.strictObject({ country: z.string().nullable(), ...Group }))
      .describe("By the country that each was begun from, likewise."),
  })
  .meta({ id: "SessionSummary" });
export type SessionSummary = z.infer<typeof SessionSummary>;

export const SessionParams = z.strictObject({
  sessionId: OrderedId.meta({ description: "The session's id.", examples: ["890180579819520"] }),
});

/** How many sessions the call ended. */
export const Revoked = z
  .strictObject({ revoked: z.int().nonnegative().describe("How many sessions the call ended.") })
  .meta({ id: "Revoked" });
export type Revoked = z.infer<typeof Revoked>;
