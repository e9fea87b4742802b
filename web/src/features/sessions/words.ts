import { deviceOf } from "@/lib/device";
import { countryName } from "@/lib/place";
import { words as common } from "@/messages/en/common";
import { words } from "@/messages/en/sessions";
import type { SessionEnd } from "../../../../shared/event-types.ts";
import type { Session } from "../../../../shared/schemas/session.ts";

/** How a session ended, in words. */
export function endWords(end: SessionEnd | null): string {
  return end ? words.ends[end] : words.ended;
}

/** The device of a session in words. */
export function deviceWords({ userAgent }: Pick<Session, "userAgent">): string {
  return deviceOf(userAgent)?.name ?? common.unknownDevice;
}

/** Where a session came from: country and address, as far as they are known. */
export function placeWords({ country, ip }: Pick<Session, "country" | "ip">): string {
  return [countryName(country), ip].filter(Boolean).join(" · ") || words.unknownPlace;
}

/** Whether a session still lets somebody in at `now` (Unix ms). */
export function isLive({ endedAt, expires }: Pick<Session, "endedAt" | "expires">, now: number): boolean {
  return endedAt === null && expires !== null && Date.parse(expires) > now;
}
