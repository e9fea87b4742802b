import { z } from "zod";
import { EVENT_OUTCOMES, EVENT_TYPES } from "../event-types.ts";
import { ForeignId, OrderedId } from "./common.ts";

/** A word or a list of words, as a query string has them. */
const EventTypes = z.preprocess(
  (value) => (value === undefined || Array.isArray(value) ? value : [value]),
  z.array(z.enum(EVENT_TYPES)).max(EVENT_TYPES.length).optional(),
);

/** What part of the trail is meant: the same for the list, the export, the live tail and the histogram. All must hold. */
export const EventFilter = {
  /** may be given several times: one of them */
  type: EventTypes,
  userId: ForeignId.optional(),
  /** a user's id, or an API key's */
  actorId: ForeignId.optional(),
  provider: z.string().min(1).max(64).optional(),
  outcome: z.enum(EVENT_OUTCOMES).optional(),
  /** an address or a CIDR block */
  ip: z.string().min(2).max(64).optional(),
  /** ISO 3166-1 alpha-2, as Cloudflare gives it */
  country: z
    .string()
    .regex(/^[A-Z][A-Z0-9]$/, "must be two capital letters")
    .optional(),
  requestId: z.string().min(1).max(64).optional(),
  sessionId: OrderedId.optional(),
  /** inclusive */
  since: z.iso.datetime({ offset: true }).optional(),
  /** inclusive */
  until: z.iso.datetime({ offset: true }).optional(),
};

const Filter = z.object(EventFilter);
export type EventFilter = z.infer<typeof Filter>;
