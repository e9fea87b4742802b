const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long a session lives, in milliseconds: unused, at all, and how often its use is written down. */
export interface SessionPolicy {
  idle: number;
  absolute: number;
  touch: number;
}

const OPERATOR: SessionPolicy = { idle: 30 * MINUTE, absolute: 12 * HOUR, touch: MINUTE };
const USER: SessionPolicy = { idle: 7 * DAY, absolute: 30 * DAY, touch: HOUR };

/** The policy for somebody with or without a role. */
export function sessionPolicy(isOperator: boolean): SessionPolicy {
  return isOperator ? OPERATOR : USER;
}

/** Seconds for which a cookie may carry a session; what the session is worth is decided in the database. */
export const COOKIE_SECONDS = USER.absolute / 1000;

/** When a session that is used now will end, in Unix milliseconds. */
export function sessionEnd(policy: SessionPolicy, started: number, now: number): number {
  return Math.min(now + policy.idle, started + policy.absolute);
}
