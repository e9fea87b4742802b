import type { Action } from "../scripts/seed/action.ts";
import { NAMINGS } from "../scripts/seed/names.ts";
import { addressIn, devicesIn, PLACES } from "../scripts/seed/places.ts";
import { createRandom, type Random } from "../scripts/seed/random.ts";

const SPAN_MS = 400 * 24 * 60 * 60_000;
const SESSION_LIFE_MS = 30 * 24 * 60 * 60_000;
const OPERATORS = 8;

const PROVIDERS = [
  ["google", 78],
  ["github", 14],
  ["apple", 6],
  ["gitlab", 1.9],
  ["acme", 0.1],
] as const;

/** Whoever links a second identity has it elsewhere than most. */
const SECOND_PROVIDERS = PROVIDERS.slice(1);

const FAILURES = [
  ["deniedByProvider", 70],
  ["accountNotLinked", 20],
  ["providerError", 9],
  ["invalidRequest", 1],
] as const;

/** The id of the n-th user. */
export function userId(n: number): string {
  return `00000000-0000-4000-8000-${n.toString(16).padStart(12, "0")}`;
}

/** Who is banned on the day of his sign-up. */
const isBanned = (n: number) => n % 331 === 330;

const accountId = (n: number, which: number) => `a${which}-${userId(n)}`;
const iso = (at: number) => new Date(at).toISOString();

/** One of the first `n` users: a few hot ones come again and again, most hardly ever. */
function hotUser(random: Random, n: number): number {
  const user = random.chance(0.02) ? 0 : Math.floor(n * random.unit() ** 4);
  return isBanned(user) ? user - 1 : user;
}

function nameSomebody(random: Random): string {
  const { given, family } = NAMINGS[random.weighted(PLACES).naming];
  return `${random.pick<readonly [string, string]>(given)[0]} ${random.pick<readonly [string, string]>(family)[0]}`;
}

/** From where somebody does something. */
function circumstances(random: Random) {
  const place = random.weighted(PLACES);
  const agent = random.pick(devicesIn(random, place)).agent;
  return { ip: addressIn(random, place), country: place.country, agent, requestId: random.uuid() };
}

/**
 * What makes so many users, 1.2 accounts and one live session for each, and five events for each, oldest first and up to
 * now. Skewed as real data are: hot users, one dominant provider, rare types. The same arguments give the same story.
 */
export function* tellBigStory(users: number, now: number): Generator<Action> {
  const random = createRandom(users);
  const live: [user: number, session: string][] = [];

  function* come(kind: "signUp" | "signIn", user: number, at: number): Generator<Action> {
    const session = random.uuid();
    const expires = iso(now + random.between(1, SESSION_LIFE_MS));
    const token = `rc1.${Buffer.from(random.hex(64), "hex").toString("base64url")}`;
    const provider = random.weighted(PROVIDERS);
    const by = { at, source: "engine", actorKind: "user", user: userId(user), provider } as const;
    const identity = {
      name: nameSomebody(random),
      email: `user${user}@example.org`,
      emailVerified: iso(at),
      account: accountId(user, 1),
      subject: String(1_000_000 + user),
    };
    yield {
      kind,
      ...by,
      ...circumstances(random),
      ...(kind === "signUp" ? identity : {}),
      session,
      token,
      expires,
    };
    if (!isBanned(user)) live.push([user, session]);
  }

  function* leave(at: number): Generator<Action> {
    const index = random.between(0, live.length - 1);
    const [user, session] = live[index] ?? [0, ""];
    live[index] = live[live.length - 1] ?? [0, ""];
    live.pop();
    const byOperator = random.chance(0.02) && at > now - SPAN_MS / 2;
    yield {
      kind: "endSession",
      at,
      user: userId(user),
      session,
      ...circumstances(random),
      ...(byOperator
        ? {
            source: "api",
            actorKind: "operator",
            actor: userId(random.between(1, OPERATORS)),
            actorLabel: "An operator",
            sessionEnd: "revokeSession",
            reason: "Signed in from a country the user says he has never been to",
          }
        : { source: "engine", actorKind: "user", sessionEnd: "signOut" }),
    };
  }

  for (let user = 0; user < users; user++) {
    const at = Math.floor(now - SPAN_MS + (SPAN_MS * user) / users);
    const other = hotUser(random, user);
    const common = { at, user: userId(other) } as const;
    yield* come("signUp", user, at);
    if (random.chance(0.2))
      yield {
        kind: "link",
        ...common,
        user: userId(user),
        source: "engine",
        actorKind: "user",
        ...circumstances(random),
        account: accountId(user, 2),
        provider: random.weighted(SECOND_PROVIDERS),
        subject: `second-${user}`,
      };
    if (user <= OPERATORS)
      yield {
        kind: "grant",
        ...common,
        user: userId(user),
        source: "api",
        actorKind: "operator",
        actor: userId(0),
        role: user === 0 ? "owner" : "admin",
      };
    if (random.chance(0.76)) {
      yield* come("signIn", other, at);
      yield* leave(at);
    }
    if (random.chance(0.2)) {
      const code = random.weighted(FAILURES);
      yield {
        kind: "failure",
        type: "signInFailed",
        at,
        user: code === "accountNotLinked" ? userId(other) : null,
        source: "engine",
        provider: random.weighted(PROVIDERS),
        code,
        ...circumstances(random),
      };
    }
    if (user > OPERATORS && random.chance(0.05)) {
      const operator = {
        source: "api",
        actorKind: "operator",
        actor: userId(1),
        actorLabel: "An operator",
      } as const;
      const desk = { ...common, ...operator, ...circumstances(random) };
      yield {
        kind: "rename",
        ...desk,
        name: `${nameSomebody(random)} ${user}`,
        reason: "Typing error in the name",
      };
    }
    if (isBanned(user))
      yield {
        kind: "ban",
        at,
        user: userId(user),
        source: "api",
        actorKind: "operator",
        actor: userId(2),
        actorLabel: "An operator",
        ...circumstances(random),
        reason: "Spam through the invitation form",
        sessionEnd: "revokeSession",
        sessionCode: "banned",
      };
  }
}
