import { makeSecondAccount } from "./people.ts";
import { mapped, SCRIPT_AGENT } from "./places.ts";
import { DAY, type Figure, HOUR, isWeekend, MINUTE, momentOn, signIn, type World } from "./world.ts";

const FAILURES = [
  ["deniedByProvider", 55],
  ["accountNotLinked", 20],
  ["providerError", 15],
  ["invalidRequest", 10],
] as const;

/** Everybody signs up on some day, more on working days and more as the weeks go by, and comes back as his habits are. */
export function planCrowd(world: World, crowd: readonly Figure[], days: number): void {
  const { random, start } = world;
  const openings = Array.from({ length: days }, (_, day) => {
    const at = start + day * DAY;
    return [day, (isWeekend(at) ? 0.5 : 1) * (1 + day / days)] as const;
  });
  for (const figure of crowd) planLife(world, figure, random.weighted(openings), days);
}

/** Those who may come today, as far as it has gone. */
export function planNewcomers(world: World, newcomers: readonly Figure[], days: number): void {
  for (const figure of newcomers) planLife(world, figure, days, days);
}

/** One person's sign-up on a day, and his sign-ins on the days after it. */
export function planLife(world: World, figure: Figure, from: number, days: number): void {
  const { random, agenda, start } = world;
  agenda.add(momentOn(world, start + from * DAY, figure.home), (at) => signIn(world, figure, at));
  for (let day = from + 1; day <= days; day++) {
    const at = start + day * DAY;
    const times = figure.habit * (isWeekend(at) ? 0.35 : 1);
    if (random.chance(times)) agenda.add(momentOn(world, at, figure.home), (at) => visit(world, figure, at));
  }
  if (random.chance(0.15)) {
    const day = random.between(from, days);
    agenda.add(momentOn(world, start + day * DAY, figure.home), (at) => linkSecond(world, figure, at));
  }
}

/** A sign-in, now and then after one that failed. */
function visit(world: World, figure: Figure, at: number): void {
  const { random, actions, agenda } = world;
  if (figure.state === "active" && random.chance(0.09)) {
    const device = random.pick(figure.devices);
    const code = random.weighted(FAILURES);
    actions.push({
      kind: "failure",
      type: "signInFailed",
      at,
      source: "engine",
      user: code === "accountNotLinked" ? figure.id : null,
      provider: random.pick(figure.accounts).provider,
      code,
      ip: device.ip,
      agent: device.agent,
      country: figure.home.country,
      requestId: random.uuid(),
    });
    agenda.add(at + random.between(8_000, 4 * MINUTE), (at) => signIn(world, figure, at));
    return;
  }
  signIn(world, figure, at);
}

function linkSecond(world: World, figure: Figure, at: number): void {
  const { random, actions } = world;
  if (figure.state !== "active") return;
  const device = random.pick(figure.devices);
  const account = makeSecondAccount(random, figure);
  figure.accounts.push(account);
  actions.push({
    kind: "link",
    at,
    source: "engine",
    user: figure.id,
    actorKind: "user",
    account: account.id,
    provider: account.provider,
    subject: account.subject,
    ip: device.ip,
    agent: device.agent,
    country: figure.home.country,
    requestId: random.uuid(),
  });
}

/** People who look at the console without being operators. */
export function planCurious(world: World, crowd: readonly Figure[], days: number): void {
  const { random, agenda, actions, start } = world;
  for (let i = 0; i < 2 * days; i++) {
    const figure = random.pick(crowd);
    agenda.add(momentOn(world, start + random.between(1, days) * DAY, figure.home), (at) => {
      if (figure.state !== "active") return;
      const device = random.pick(figure.devices);
      const denied = {
        type: "accessDenied",
        code: "users:read",
        ip: device.ip,
        agent: device.agent,
      } as const;
      const country = figure.home.country;
      actions.push({
        kind: "failure",
        at,
        source: "api",
        user: figure.id,
        ...denied,
        country,
        requestId: random.uuid(),
      });
    });
  }
}

/**
 * One night somebody floods the callback with forged replies for three quarters of an hour, from forty addresses, and
 * then comes in as a few users. Returns who they are.
 */
export function planAttack(world: World, crowd: readonly Figure[], day: number): Figure[] {
  const { random, agenda, actions, start } = world;
  const begins = start + day * DAY + 2 * HOUR + 10 * MINUTE;
  const hosts = Array.from({ length: 40 }, () => mapped(198, 51, 100, random.between(1, 254)));
  for (let i = 0; i < 900; i++) {
    agenda.add(begins + random.between(0, 45 * MINUTE), (at) => {
      const code = random.chance(0.8) ? "invalidRequest" : "wrongProvider";
      const from = {
        ip: random.pick(hosts),
        agent: SCRIPT_AGENT,
        country: "RU",
        provider: random.pick(["google", "github"]),
      };
      actions.push({
        kind: "failure",
        type: "signInFailed",
        at,
        source: "engine",
        user: null,
        code,
        ...from,
        requestId: random.uuid(),
      });
    });
  }
  const victims = crowd.filter(({ habit }) => habit > 0.4).slice(0, 6);
  for (const [i, victim] of victims.entries()) {
    const device = { agent: SCRIPT_AGENT, ip: random.pick(hosts) };
    agenda.add(begins + 50 * MINUTE + i * 20_000, (at) =>
      signIn(world, victim, at, { device, country: "RU" }),
    );
  }
  return victims;
}
