import type { Action } from "./action.ts";
import { DAY, type Figure, HOUR, isWeekend, MINUTE, momentOn, type World } from "./world.ts";

const REASONS = {
  revoke: [
    "Laptop stolen, the user called",
    "Signed in from a country the user says he has never been to",
    "Shared computer in a library, asked by e-mail (ticket 4{n})",
    "Session left open on a phone that was sold",
    "User asked for it in ticket 4{n}",
    "Left the company",
  ],
  all: [
    "Password of the mail account leaked, everything signed out",
    "Lost bag with two devices, ticket 4{n}",
    "Left the company",
  ],
  ban: [
    "Spam through the invitation form",
    "Second warning, ticket 4{n}",
    "Chargeback fraud",
    "Scraping the directory",
    "Abusive messages to support",
  ],
  unban: ["Appeal accepted, ticket 4{n}", "Banned by mistake: same name as somebody else"],
  unlink: [
    "The user no longer has that identity",
    "Linked somebody else’s identity by accident, ticket 4{n}",
  ],
  verify: ["Confirmed by phone", "Confirmed through the company’s directory"],
  rename: ["Name after the wedding, ticket 4{n}", "Typing error in the name"],
  remove: ["Erasure asked for, ticket 4{n}", "Test account"],
} as const;

type Task = keyof typeof REASONS;

const SUPPORT_TASKS = [
  ["revoke", 70],
  ["all", 10],
  ["verify", 20],
] as const satisfies readonly (readonly [Task, number])[];
const ADMIN_TASKS = [
  ["revoke", 35],
  ["all", 8],
  ["ban", 24],
  ["unban", 6],
  ["unlink", 7],
  ["verify", 8],
  ["rename", 7],
  ["remove", 5],
] as const satisfies readonly (readonly [Task, number])[];

/** An action of an operator at his own desk. */
function byOperator({ random }: World, operator: Figure, at: number, user: Figure) {
  const device = operator.devices[0];
  return {
    at,
    source: "api",
    user: user.id,
    actorKind: "operator",
    actor: operator.id,
    actorLabel: operator.name,
    ...(device && { ip: device.ip, agent: device.agent }),
    country: operator.home.country,
    requestId: random.uuid(),
  } satisfies Partial<Action>;
}

/** The first owner comes by the environment; the others are named by him. */
export function planRoles(world: World, [owner, ...others]: readonly Figure[]): void {
  const { agenda, actions, start } = world;
  if (!owner) return;
  agenda.add(start + 1 * DAY, (at) => {
    actions.push({
      kind: "grant",
      at,
      source: "engine",
      user: owner.id,
      actorKind: "system",
      role: owner.role ?? "owner",
    });
  });
  others.forEach((figure, i) => {
    agenda.add(start + 1 * DAY + 9 * HOUR + i * 3 * MINUTE, (at) => {
      actions.push({ kind: "grant", ...byOperator(world, owner, at, figure), role: figure.role ?? "viewer" });
    });
  });
}

/** The operators' working days: a few cases each, with a reason in their own words. */
export function planDesk(
  world: World,
  staff: readonly Figure[],
  crowd: readonly Figure[],
  days: number,
): void {
  const { random, agenda, start } = world;
  for (let day = 2; day <= days; day++) {
    const at = start + day * DAY;
    for (const operator of staff) {
      const cases = operator.role === "viewer" ? 0 : random.between(0, isWeekend(at) ? 1 : 5);
      for (let i = 0; i < cases; i++) {
        const task = random.weighted<Task>(operator.role === "support" ? SUPPORT_TASKS : ADMIN_TASKS);
        agenda.add(momentOn(world, at, operator.home, "office"), (at) =>
          work(world, operator, task, crowd, at),
        );
      }
    }
  }
}

function reasonFor({ random }: World, task: Task): string {
  return random.pick<string>(REASONS[task]).replace("{n}", String(random.between(100, 999)));
}

/** Whom a task can be about, as things stand. Looks at a few people only: an operator has no more patience. */
function findSubject({ random }: World, task: Task, crowd: readonly Figure[]): Figure | undefined {
  const state = task === "unban" ? "banned" : "active";
  for (let i = 0; i < 400; i++) {
    const figure = random.pick(crowd);
    const fits =
      (task !== "revoke" || figure.live.size > 0) &&
      (task !== "all" || figure.live.size > 0) &&
      (task !== "unlink" || figure.accounts.length > 1) &&
      (task !== "verify" || !figure.verified);
    if (figure.state === state && fits) return figure;
  }
  return undefined;
}

/** One case, from choosing whom it is about to what is left of it on the trail. */
export function work(
  world: World,
  operator: Figure,
  task: Task,
  crowd: readonly Figure[],
  at: number,
  reason = reasonFor(world, task),
): void {
  const { random, actions } = world;
  const figure = findSubject(world, task, crowd);
  if (!figure) return;
  const common = { ...byOperator(world, operator, at, figure), reason };
  switch (task) {
    case "revoke": {
      const session = random.pick([...figure.live.keys()]);
      figure.live.delete(session);
      actions.push({ ...common, kind: "endSession", session, sessionEnd: "revokeSession" });
      break;
    }
    case "all":
      figure.live.clear();
      actions.push({ ...common, kind: "endAll", sessionEnd: "revokeSession" });
      break;
    case "ban":
      figure.live.clear();
      figure.state = "banned";
      actions.push({ ...common, kind: "ban", sessionEnd: "revokeSession", sessionCode: "banned" });
      break;
    case "unban":
      figure.state = "active";
      actions.push({ ...common, kind: "unban" });
      break;
    case "unlink": {
      const account = figure.accounts.pop();
      if (account) actions.push({ ...common, kind: "unlink", account: account.id });
      break;
    }
    case "verify":
      figure.verified = true;
      actions.push({ ...common, kind: "verify", emailVerified: new Date(at).toISOString() });
      break;
    case "rename":
      figure.name = `${figure.name.split(" ")[0]} ${random.pick(["Lang", "Novák", "Silva", "Bright"])}`;
      actions.push({ ...common, kind: "rename", name: figure.name });
      break;
    case "remove":
      figure.live.clear();
      figure.state = "deleted";
      actions.push({
        ...common,
        kind: "deleteUser",
        sessionEnd: "revokeSession",
        sessionCode: "userDeleted",
      });
      break;
  }
}

/** The morning after the attack: the sessions that came from it are ended, two of the users banned until they call. */
export function planAftermath(world: World, operator: Figure, victims: readonly Figure[], day: number): void {
  const { agenda, start } = world;
  victims.forEach((victim, i) => {
    agenda.add(start + day * DAY + 8 * HOUR + 30 * MINUTE + i * 70_000, (at) => {
      const reason = "Came in from 198.51.100.0/24 after the flood of forged callbacks";
      work(world, operator, i < 2 ? "ban" : "all", [victim], at, reason);
    });
  });
}
