import { words } from "@/messages/en/keys";
import type { KeyScope } from "../../../../shared/permissions.ts";
import type { ApiKey } from "../../../../shared/schemas/key.ts";

/** The scopes by what they are about, in the order of reading. */
export const SCOPE_GROUPS: { name: "read" | "act" | "run"; scopes: KeyScope[] }[] = [
  {
    name: "read",
    scopes: ["users:read", "accounts:read", "sessions:read", "events:read", "stats:read", "jobs:read"],
  },
  {
    name: "act",
    scopes: [
      "sessions:revoke",
      "users:verify",
      "users:annotate",
      "users:create",
      "users:update",
      "users:ban",
      "users:delete",
      "accounts:unlink",
    ],
  },
  {
    name: "run",
    scopes: ["users:export", "events:export", "keys:manage", "jobs:manage"],
  },
];

/** Scopes in a few words, for a line of a table. */
export function scopesInShort(scopes: readonly string[]): string {
  const [first, ...rest] = scopes;
  if (first === undefined) return words.nothing;
  return rest.length === 0 ? first : `${first} +${rest.length}`;
}

/** Why a key opens nothing now, in a sentence; null while it is good. */
export function whyDead({ status }: Pick<ApiKey, "status">): string | null {
  switch (status) {
    case "dormant":
      return words.dormantWhy;
    case "expired":
      return words.expiredWhy;
    case "revoked":
      return words.revokedWhy;
    default:
      return null;
  }
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** For how long an old and a new key are both good, in seconds. */
export const OVERLAPS = [
  { value: String(DAY), name: "day" },
  { value: String(HOUR), name: "hour" },
  { value: String(7 * DAY), name: "week" },
  { value: String(30 * DAY), name: "month" },
  { value: "0", name: "none" },
] as const;

/** After how many days a key ends; "" for never. */
export const LIFETIMES = [
  { value: "90", name: 90 },
  { value: "30", name: 30 },
  { value: "7", name: 7 },
  { value: "365", name: 365 },
  { value: "", name: "never" },
] as const;

/** The moment so many days after `now` (Unix ms), as ISO UTC; undefined for never or what is no number of days. */
export function endAfter(days: string, now: number): string | undefined {
  const span = Number(days);
  return days !== "" && Number.isInteger(span) && span > 0
    ? new Date(now + span * DAY * 1000).toISOString()
    : undefined;
}

/** The addresses and blocks that somebody typed, one a line or with commas between; undefined for none. */
export function typedIps(text: string): string[] | undefined {
  const found = text.split(/[\s,;]+/).filter(Boolean);
  return found.length > 0 ? [...new Set(found)] : undefined;
}
