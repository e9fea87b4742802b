import { faultWords, type Words } from "./faults.ts";

/**
 * The closed list of what the `detail` of an error reply can say, each in words. It goes over the wire with its code and with
 * the values that the words name, so that it can be told in any language.
 */
export const DETAILS = {
  // invalid_request
  badRequest: () => "The request does not have the form that is asked for.",
  /** one field, and the fault of it with its own values */
  badField: (field: string, fault: string, ...values: string[]) => `${field}: ${faultWords(fault, values)}`,
  bodyNotJson: () => "The body is not well-formed JSON.",
  bodyNotForm: () => "The body is no well-formed form.",
  bodyNotTaken: () => "This takes no body.",
  queryNotTaken: () => "This takes no such query parameters.",
  noFieldToChange: () => "Name at least one field to change.",
  foreignCallback: () => "callbackUrl must be a path of this Rollcall.",
  badAllowedIps: () => "allowedIps cannot be read.",
  badIdempotencyKey: () => "Idempotency-Key must be 1 to 255 visible ASCII characters.",
  badIfMatch: () => 'If-Match must be * or entity tags in double quotes, separated by commas: "…", "…".',
  fileNotUtf8: () => "The file is not UTF-8.",
  badLines: (count: string) =>
    count === "1"
      ? "1 line is bad, so nobody was imported. Mend it, or skip it with skipInvalid=true."
      : `${count} lines are bad, so nobody was imported. Mend them, or skip them with skipInvalid=true.`,

  // unauthenticated
  noSession: () => "There is no session, or it has ended.",
  badKey: () => "There is no such API key, or it is not good any more.",

  // cross_site
  crossSite: () => "Changes are accepted from Rollcall's own pages only (Sec-Fetch-Site or Origin).",

  // reauthentication_required
  oldSignIn: () => "This needs a sign-in at most 15 minutes old. Sign in again and repeat it.",

  // forbidden
  roleLacks: (permission: string) =>
    `This needs the permission ${permission}, which your role does not carry.`,
  keyLacks: (permission: string) =>
    `This needs the permission ${permission}, which this key, or the role of its owner, does not carry.`,
  notToYourself: () => "Nobody may do that to himself.",
  outranked: () => "You may act only on users whose role is below yours.",
  roleAboveYours: () => "You cannot grant a role above your own.",
  roleTakenBack: () => "Your own role was taken back meanwhile.",
  notYourNote: () => "Only an admin deletes what somebody else has written.",
  notYourKey: () => "Only its owner may rotate a key. You may revoke it.",
  scopeBeyondRole: (scope: string) => `A key may not do what your own role does not allow: ${scope}.`,
  notForKeys: () => "This is for a person who has signed in, not for an API key.",
  keyWithoutSession: () => "An API key has no session to link to.",
  keyFromElsewhere: () => "This key may not be used from this address.",

  // not_found
  userAbsent: () => "The user does not exist.",
  noUserOfId: (id: string) => `The user ${id} does not exist.`,
  userMerged: (into: string) => `The user was merged into ${into}.`,
  accountAbsent: () => "The account does not exist.",
  sessionAbsent: () => "The session does not exist.",
  eventAbsent: () => "The event does not exist.",
  noteAbsent: () => "The note does not exist.",
  operatorAbsent: () => "The operator does not exist.",
  keyAbsent: () => "The API key does not exist.",
  jobAbsent: () => "The job does not exist.",
  noProvider: () => "There is no such provider.",
  noPath: () => "There is no such path.",
  noEnginePath: () => "The engine has no such address.",

  // method_not_allowed
  pathTakes: (methods: string) => `This path takes ${methods}.`,
  enginePathTakes: (method: string) => `Use ${method}.`,

  // conflict
  userBanned: () => "The user is banned.",
  identityTaken: () => "That identity is linked already.",
  mergeOfOperator: (id: string) => `The user ${id} is an operator. Take the role back first.`,
  mergeOfBanned: (id: string) => `The user ${id} is banned. Lift the ban first.`,
  mergeOfSessions: (most: string) => `The user has more than ${most} sessions. End them first.`,
  mergeOfMany: (most: string) => `At most ${most} users can become one.`,
  mergeOvertaken: () => "One of the two has changed in the same moment. Look at them again.",
  ownerBySetting: () =>
    "ROLLCALL_OWNERS names this user's e-mail: the role would come back with the next sign-in. Take it out of that setting instead.",
  roleOvertaken: () => "Somebody else has changed this role in the same moment. Look at it again.",
  keyEnded: () => "The key has ended or has been rotated already: make or rotate another.",
  tooManyViews: (most: string) => `You have ${most} views: delete one first.`,
  providerSilent: () => "The identity provider does not answer. Try again later.",

  // email_taken, last_way_in, last_owner
  emailTaken: () => "Another user has that e-mail already.",
  lastWayIn: () =>
    "The user could not sign in any more: no other account is at a provider of this Rollcall. Use force=true to unlink it all the same.",
  lastOwner: () => "There must always be an owner. Make another user one first.",

  // idempotency_in_progress, idempotency_reply_lost, idempotency_key_reused
  stillAtWork: () => "The first request with this key has not been answered yet.",
  replyLost: (requestId: string) =>
    `The change was made by request ${requestId}, whose reply was lost on its way. The trail has what it did.`,
  keyReused: () => "This key was used for another request: take a new one for each.",

  // precondition_failed
  changedSince: () =>
    "It is not any more as you read it, so nothing was changed. Read it again and decide anew.",

  // too_large
  bodyTooLarge: () => "A request may have at most 1 MB.",
  fileTooLong: (most: string) => `A file may have at most ${most} users. Send it in parts.`,

  // unsupported_media_type
  notSentAsJson: () => "The body must be JSON, sent as application/json.",
  notSentAs: (...types: string[]) => `The body must be one of ${types.join(", ")}.`,

  // rate_limited
  tooManyRequests: (quota: string, seconds: string) =>
    `You may make ${quota} such requests a minute. Go on in ${seconds} s.`,

  // internal, misconfigured, schema_mismatch, database_unavailable
  logged: () => "The fault is logged under the request id.",
  badSetting: () => "A setting is missing or wrong. /healthz names it.",
  noTrail: () =>
    "Nothing was changed, because the trail of it was not written. /healthz says what is missing.",
  noTable: () => "A table of Rollcall is missing: apply the migrations. /healthz says which.",
  schemaAltered: (...names: string[]) =>
    `Nothing is changed while these are missing or altered: ${names.join(", ")}.`,
  schemaLacks: () =>
    "A part of Rollcall is missing from the database: apply the migrations. /healthz says which.",
  databaseSilent: () =>
    "The database did not answer in time. A change may or may not have been made: look before repeating it.",
} satisfies Record<string, Words>;

export type DetailWords = typeof DETAILS;
export type DetailCode = keyof DetailWords;

export const DETAIL_CODES = Object.keys(DETAILS) as [DetailCode, ...DetailCode[]];

/** What an error reply says, in no language yet. */
export interface Detail {
  code: DetailCode;
  /** what the words name */
  values: string[];
}

/** What an error reply says: the code, and what its words name. */
export function detail<Code extends DetailCode>(
  code: Code,
  ...values: Parameters<DetailWords[Code]>
): Detail {
  return { code, values };
}

/** What an error reply says, in English. */
export function detailWords({ code, values }: Detail): string {
  const words: Words = DETAILS[code];
  return words(...values);
}
