import { OVERVIEW } from "./states/overview.ts";
import type { State } from "./states/state.ts";
import { TRAIL } from "./states/trail.ts";
import { UPKEEP } from "./states/upkeep.ts";
import { USER } from "./states/user.ts";
import { USERS } from "./states/users.ts";

/** What the screens can come to, each by the name that `prepareScene` gives it. */
export const STATES: Record<string, State[]> = { ...OVERVIEW, ...USERS, ...USER, ...TRAIL, ...UPKEEP };
