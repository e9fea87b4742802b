import { LOCALE } from "@/lib/locale";
import { readStored, store } from "@/lib/stored";
import { tick } from "@/lib/use-now";

const KEY = "rollcall.zone";

export const ZONES = ["system", "utc"] as const;
export type Zone = (typeof ZONES)[number];

let zone: Zone = readStored(KEY, ZONES) ?? "system";

/** The time zone that all times are told in, and that typed times are meant in. */
export function readZone(): Zone {
  return zone;
}

/** Chooses a time zone, and has whatever tells a time drawn anew. */
export function setZone(next: Zone): void {
  zone = next;
  store(KEY, next === "system" ? null : next);
  tick();
}

/** The system's time zone by its name: "Europe/Berlin". */
export function systemZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The time zone that times are told in, by its name: "Europe/Berlin", "UTC". */
export function zoneName(): string {
  return zone === "utc" ? "UTC" : systemZone();
}

/** Writes moments in the reader's language and in the zone that he has chosen by then. */
export function dateFormat(options: Intl.DateTimeFormatOptions): (moment: Date) => string {
  const made = new Map<Zone, Intl.DateTimeFormat>();
  return (moment) => {
    const known = made.get(zone);
    if (known) return known.format(moment);
    const format = new Intl.DateTimeFormat(
      LOCALE,
      zone === "utc" ? { ...options, timeZone: "UTC" } : options,
    );
    made.set(zone, format);
    return format.format(moment);
  };
}
