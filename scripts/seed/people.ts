import { LONG_NAMES, NAMINGS } from "./names.ts";
import { type Device, devicesIn, PLACES, type Place } from "./places.ts";
import type { Random } from "./random.ts";

/** What the demo data says of a person; sessions and bans come with the story. */
export interface Person {
  id: string;
  name: string;
  email: string;
  verified: boolean;
  home: Place;
  devices: readonly Device[];
  accounts: Account[];
  /** sign-ins on an ordinary working day */
  habit: number;
}

export interface Account {
  id: string;
  provider: string;
  subject: string;
}

const PROVIDERS = [
  ["google", 38],
  ["github", 30],
  ["microsoft-entra-id", 16],
  ["apple", 10],
  ["gitlab", 6],
] as const;

// Not example.com, which the local issuers give out: a name tried there is then nobody of the demo.
const MAIL_HOSTS = ["mail.example", "example.org", "work.example", "studio.example", "example.net"] as const;

const HABITS = [
  [0.95, 13],
  [0.55, 32],
  [0.17, 37],
  [0.03, 18],
] as const;

function makeAccount(random: Random, provider: string): Account {
  const digits = provider === "google" ? 21 : 8;
  const subject =
    provider === "apple" || provider === "microsoft-entra-id"
      ? random.uuid()
      : `${random.between(1, 9)}${Array.from({ length: digits - 1 }, () => random.between(0, 9)).join("")}`;
  return { id: random.uuid(), provider, subject };
}

function nameSomebody(random: Random, home: Place): { name: string; handle: string } {
  if (random.chance(0.003)) {
    const [name, handle] = random.pick(LONG_NAMES);
    return { name, handle };
  }
  const naming = NAMINGS[random.chance(0.88) ? home.naming : "english"];
  const [given, givenHandle] = random.pick<readonly [string, string]>(naming.given);
  const [family, familyHandle] = random.pick<readonly [string, string]>(naming.family);
  const name = "familyFirst" in naming ? `${family} ${given}` : `${given} ${family}`;
  return { name, handle: `${givenHandle}.${familyHandle}` };
}

/** So many people, no two of them with one e-mail. */
export function makePeople(random: Random, count: number): Person[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, () => {
    const home = random.weighted(PLACES);
    const { name, handle } = nameSomebody(random, home);
    const host = random.pick(MAIL_HOSTS);
    let email = `${handle}@${host}`;
    for (let n = 2; taken.has(email); n++) email = `${handle}${n}@${host}`;
    taken.add(email);
    return {
      id: random.uuid(),
      name,
      email,
      verified: random.chance(0.85),
      home,
      devices: devicesIn(random, home),
      accounts: [makeAccount(random, random.weighted(PROVIDERS))],
      habit: random.weighted(HABITS),
    };
  });
}

/** A further identity for somebody, at a provider where he has none yet. */
export function makeSecondAccount(random: Random, person: Person): Account {
  const free = PROVIDERS.filter(([id]) => person.accounts.every(({ provider }) => provider !== id));
  return makeAccount(random, random.weighted(free));
}

/** The operators of the demo: whoever types the first name at the local issuer `dev` is that person. */
export const STAFF = [
  { handle: "ada", name: "Ada", role: "owner", country: "GB" },
  { handle: "grace", name: "Grace", role: "admin", country: "US" },
  { handle: "tomas", name: "Tomas", role: "support", country: "ES" },
  { handle: "yuki", name: "Yuki", role: "viewer", country: "JP" },
] as const;

export type Role = (typeof STAFF)[number]["role"];

/** The staff as people, with an identity at the local issuer. */
export function makeStaff(random: Random): (Person & { role: Role })[] {
  return STAFF.map(({ handle, name, role, country }) => {
    const home = (PLACES.find(([place]) => place.country === country) ?? PLACES[0])?.[0] as Place;
    return {
      id: random.uuid(),
      name,
      email: `${handle}@example.com`,
      verified: true,
      home,
      devices: devicesIn(random, home),
      accounts: [{ id: random.uuid(), provider: "dev", subject: `dev-${handle}` }],
      habit: 0.9,
      role,
    };
  });
}
