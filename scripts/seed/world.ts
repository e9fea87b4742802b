import type { Action } from "./action.ts";
import { type Agenda, createAgenda } from "./agenda.ts";
import type { Person, Role } from "./people.ts";
import { addressIn, type Device, PLACES, type Place } from "./places.ts";
import type { Random } from "./random.ts";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const SESSION_LIFE = 7 * DAY;

/** A person and how things stand with him at this point of the story. */
export interface Figure extends Person {
  live: Map<string, number>;
  state: "absent" | "active" | "banned" | "deleted";
  role: Role | null;
}

/** The stage of the story: its time, its cast, and what has happened so far. */
export interface World {
  random: Random;
  agenda: Agenda;
  actions: Action[];
  start: number;
  now: number;
}

export function createWorld(random: Random, now: number, days: number): World {
  return {
    random,
    agenda: createAgenda(),
    actions: [],
    start: Math.floor(now / DAY) * DAY - days * DAY,
    now,
  };
}

export function isWeekend(at: number): boolean {
  const day = new Date(at).getUTCDay();
  return day === 0 || day === 6;
}

/** How likely people sign in at each hour of their own day. */
const HOURS = [2, 1, 1, 1, 1, 2, 5, 12, 22, 28, 26, 22, 17, 22, 25, 24, 20, 16, 13, 13, 14, 13, 9, 5].map(
  (weight, hour) => [hour, weight] as const,
);
const OFFICE = [8, 9, 9, 10, 10, 11, 13, 14, 14, 15, 16, 17].map((hour) => [hour, 1] as const);

/** A moment of the UTC day that begins at `day`, when somebody at home there would be awake, or at work. */
export function momentOn(
  { random }: World,
  day: number,
  home: Place,
  hours: "any" | "office" = "any",
): number {
  const hour = random.weighted(hours === "any" ? HOURS : OFFICE) - home.offset;
  return day + ((hour + 24) % 24) * HOUR + random.between(0, HOUR - 1);
}

const iso = (at: number) => new Date(at).toISOString();

/** What the engine notes of a request by this person from this device. */
function byUser(world: World, figure: Figure, device: Device) {
  return {
    source: "engine" as const,
    user: figure.id,
    actorKind: "user" as const,
    ip: device.ip,
    country: figure.home.country,
    agent: device.agent,
    requestId: world.random.uuid(),
  };
}

/** A session begins; its end, whichever comes first, is put on the agenda. `stranger` signs in with somebody else's identity. */
export function signIn(
  world: World,
  figure: Figure,
  at: number,
  stranger?: { device: Device; country: string },
): void {
  const { random, actions } = world;
  if (figure.state === "deleted" || (figure.state === "absent" && stranger)) return;
  const device = stranger?.device ?? pickDevice(world, figure);
  const account = random.pick(figure.accounts);
  const common = {
    ...byUser(world, figure, device),
    ...(stranger && { country: stranger.country }),
    at,
    provider: account.provider,
  };
  if (figure.state === "banned") {
    actions.push({ ...common, kind: "failure", type: "signInFailed", code: "banned" });
    return;
  }
  const session = random.uuid();
  const expires = at + SESSION_LIFE;
  const token = `rc1.${Buffer.from(random.hex(64), "hex").toString("base64url")}`;
  const parts = { session, token, expires: iso(expires), account: account.id, subject: account.subject };
  if (figure.state === "absent") {
    const { name, email, verified } = figure;
    actions.push({
      ...common,
      ...parts,
      kind: "signUp",
      name,
      email,
      ...(verified && { emailVerified: iso(at) }),
    });
    figure.state = "active";
  } else if (random.chance(0.1)) {
    // Through the app that shares the database: Rollcall sees the row and nobody behind it.
    actions.push({ ...parts, kind: "signIn", at, source: "database", user: figure.id, token: random.uuid() });
  } else {
    actions.push({ ...common, ...parts, kind: "signIn" });
  }
  figure.live.set(session, expires);
  planEnd(world, figure, session, at, device);
}

function pickDevice({ random }: World, figure: Figure): Device {
  const usual = random.pick(figure.devices);
  if (!random.chance(0.04)) return usual;
  return { ...usual, ip: addressIn(random, random.weighted(PLACES)) };
}

function planEnd(world: World, figure: Figure, session: string, at: number, device: Device): void {
  const { random, agenda, actions } = world;
  if (random.chance(0.42)) {
    agenda.add(at + random.between(4 * MINUTE, 9 * HOUR), (at) => {
      if (!figure.live.delete(session)) return;
      actions.push({
        ...byUser(world, figure, device),
        kind: "endSession",
        at,
        session,
        sessionEnd: "signOut",
      });
    });
    return;
  }
  let expires = at + SESSION_LIFE;
  if (random.chance(0.5)) {
    expires += random.between(2 * HOUR, 2 * DAY);
    agenda.add(expires - SESSION_LIFE, (at) => {
      if (!figure.live.has(session)) return;
      actions.push({ kind: "seen", at, source: "engine", user: figure.id, session, expires: iso(expires) });
    });
  }
  agenda.add(expires + random.between(1000, MINUTE), (at) => {
    if (!figure.live.delete(session)) return;
    actions.push({
      kind: "endSession",
      at,
      source: "engine",
      user: figure.id,
      actorKind: "system",
      session,
      sessionEnd: "expireSession",
    });
  });
}
