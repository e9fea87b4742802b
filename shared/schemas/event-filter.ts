import { z } from "zod";
import { EVENT_OUTCOMES, EVENT_TYPES } from "../event-types.ts";
import { asFault } from "../faults.ts";
import { ForeignId, OrderedId } from "./common.ts";

/** A word or a list of words, as a query string has them. */
const EventTypes = z.preprocess(
  (value) => (value === undefined || Array.isArray(value) ? value : [value]),
  z.array(z.enum(EVENT_TYPES)).max(EVENT_TYPES.length).optional(),
);

/** What part of the trail is meant: the same for the list, the export, the live tail and the histogram. All must hold. */
export const EventFilter = {
  type: EventTypes.describe("Only events of this type; may be given several times: one of them."),
  userId: ForeignId.optional().describe("Only what happened to this user."),
  actorId: ForeignId.optional().describe("Only what this user or API key did."),
  provider: z.string().min(1).max(64).optional().describe("Only sign-ins through this provider."),
  outcome: z.enum(EVENT_OUTCOMES).optional().describe("Only what went well, or only what failed."),
  ip: z.string().min(2).max(64).optional().describe("An address or a CIDR block."),
  country: z
    .string()
    .regex(/^[A-Z][A-Z0-9]$/, asFault("notCountry"))
    .optional()
    .describe("ISO 3166-1 alpha-2, as Cloudflare gives it."),
  requestId: z.string().min(1).max(64).optional().describe("Only what this request left."),
  sessionId: OrderedId.optional().describe("Only events of this session."),
  since: z.iso.datetime({ offset: true }).optional().describe("Not before this moment."),
  until: z.iso.datetime({ offset: true }).optional().describe("Not after this moment."),
};

const Filter = z.object(EventFilter);
export type EventFilter = z.infer<typeof Filter>;
