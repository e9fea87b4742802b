import type { Action } from "./action.ts";
import { planAttack, planCrowd, planCurious, planLife, planNewcomers } from "./crowd.ts";
import { planAftermath, planDesk, planRoles } from "./desk.ts";
import { makePeople, makeStaff, type Person, type Role } from "./people.ts";
import { createRandom } from "./random.ts";
import { createWorld, type Figure } from "./world.ts";

const DAYS = 30;
const SEED = 20_200_101;
/** How many sign up in the course of the last day, which has only begun. */
const NEWCOMERS = 70;
const ATTACK_DAY = DAYS - 9;

function toFigure(person: Person & { role?: Role }): Figure {
  return { ...person, role: person.role ?? null, live: new Map(), state: "absent" };
}

/**
 * Thirty days of an app's life that end now, oldest first: people coming and coming back by day and week, failures, one
 * attack, operators at work. The same moment gives the same story.
 */
export function tellStory(now: number, users: number): Action[] {
  const random = createRandom(SEED);
  const world = createWorld(random, now, DAYS);
  const staff = makeStaff(random).map(toFigure);
  const people = makePeople(random, users - staff.length + NEWCOMERS).map(toFigure);
  const crowd = people.slice(NEWCOMERS);
  for (const figure of staff) planLife(world, figure, 0, DAYS);
  planRoles(world, staff);
  planCrowd(world, crowd, DAYS);
  planNewcomers(world, people.slice(0, NEWCOMERS), DAYS);
  planCurious(world, crowd, DAYS);
  planDesk(world, staff, crowd, DAYS);
  const victims = planAttack(world, crowd, ATTACK_DAY);
  const admin = staff.find(({ role }) => role === "admin");
  if (admin) planAftermath(world, admin, victims, ATTACK_DAY);
  world.agenda.playUntil(now);
  return world.actions;
}
