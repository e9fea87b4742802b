import type { KeyScope } from "../../../../shared/permissions.ts";
import type { ApiKey } from "../../../../shared/schemas/key.ts";

/** What a scope lets a key do. */
export const SCOPE_WORDS: Record<KeyScope, string> = {
  "users:read": "Read users and search them",
  "accounts:read": "Read linked accounts",
  "sessions:read": "Read sessions",
  "events:read": "Read the trail, and watch it live",
  "stats:read": "Read the overview",
  "jobs:read": "Read jobs and how far they are",
  "sessions:revoke": "End sessions",
  "users:verify": "Mark e-mails as verified",
  "users:annotate": "Write notes and metadata",
  "users:create": "Create users, one or a file of them",
  "users:update": "Change names and e-mails",
  "users:ban": "Ban and unban users",
  "users:delete": "Delete users",
  "users:export": "Take out all users as a file",
  "accounts:unlink": "Unlink accounts",
  "events:export": "Take out the trail as a file",
  "keys:manage": "List and revoke API keys",
  "jobs:manage": "Stop jobs of others",
};

/** The scopes by what they are about, in the order of reading. */
export const SCOPE_GROUPS: { title: string; scopes: KeyScope[] }[] = [
  {
    title: "Read",
    scopes: ["users:read", "accounts:read", "sessions:read", "events:read", "stats:read", "jobs:read"],
  },
  {
    title: "Act on users",
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
    title: "Take out and run",
    scopes: ["users:export", "events:export", "keys:manage", "jobs:manage"],
  },
];

/** Scopes in a few words, for a line of a table. */
export function scopesInShort(scopes: readonly string[]): string {
  const [first, ...rest] = scopes;
  if (first === undefined) return "nothing";
  return rest.length === 0 ? first : `${first} +${rest.length}`;
}

/** Why a key opens nothing now, in a sentence; null while it is good. */
export function whyDead({ status }: Pick<ApiKey, "status">): string | null {
  switch (status) {
    case "dormant":
      return "Its owner is banned, gone or without a role, so it opens nothing.";
    case "expired":
      return "It has come to its end.";
    case "revoked":
      return "It was revoked.";
    default:
      return null;
  }
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** For how long an old and a new key are both good, in seconds. */
export const OVERLAPS = [
  { value: String(DAY), label: "24 hours" },
  { value: String(HOUR), label: "1 hour" },
  { value: String(7 * DAY), label: "7 days" },
  { value: String(30 * DAY), label: "30 days" },
  { value: "0", label: "Not at all: the old key ends at once" },
] as const;

/** After how many days a key ends; "" for never. */
export const LIFETIMES = [
  { value: "90", label: "90 days" },
  { value: "30", label: "30 days" },
  { value: "7", label: "7 days" },
  { value: "365", label: "1 year" },
  { value: "", label: "Never" },
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
