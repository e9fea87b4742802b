import type { NamingId } from "./names.ts";
import type { Random } from "./random.ts";

/** A country that people sign in from. `offset` is its clock's distance from UTC in hours. */
export interface Place {
  country: string;
  offset: number;
  naming: NamingId;
  /** a number of its own, which its addresses carry */
  net: number;
}

const place = (net: number, country: string, offset: number, naming: NamingId): Place => ({
  country,
  offset,
  naming,
  net,
});

export const PLACES: readonly (readonly [Place, number])[] = [
  [place(1, "US", -5, "english"), 24],
  [place(2, "GB", 0, "english"), 11],
  [place(3, "DE", 1, "northern"), 13],
  [place(4, "FR", 1, "romance"), 8],
  [place(5, "IN", 5, "indian"), 12],
  [place(6, "JP", 9, "japanese"), 7],
  [place(7, "BR", -3, "romance"), 7],
  [place(8, "ES", 1, "romance"), 5],
  [place(9, "PL", 1, "northern"), 4],
  [place(10, "UA", 2, "slavic"), 3],
  [place(11, "EG", 2, "arabic"), 2],
  [place(12, "KR", 9, "korean"), 3],
  [place(13, "SE", 1, "northern"), 2],
];

/**
 * An address of a place, as 32 hex digits (16 bytes). All are from ranges set aside for documentation and tests:
 * 198.18.0.0/15 and 2001:db8::/32.
 */
export function addressIn(random: Random, { net }: Place): string {
  if (random.chance(0.3))
    return `20010db8${net.toString(16).padStart(4, "0")}${random.hex(4)}${random.hex(16)}`;
  return mapped(198, 18 + (net & 1), net * 16 + random.between(0, 15), random.between(1, 254));
}

/** An IPv4 address as 32 hex digits, mapped into IPv6 (::ffff:a.b.c.d). */
export function mapped(...bytes: [number, number, number, number]): string {
  return `${"0".repeat(20)}ffff${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

const DESKTOPS = [
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0",
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15",
  "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0",
] as const;

const PHONES = [
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1",
  "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36",
  "Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0",
  "Mozilla/5.0 (Linux; Android 14; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36",
] as const;

export const SCRIPT_AGENT = "python-requests/2.32.5";

/** Somebody's device, and the network that it is mostly in. */
export interface Device {
  agent: string;
  ip: string;
}

/** One to three devices of a person who lives there. */
export function devicesIn(random: Random, home: Place): Device[] {
  const count = random.weighted([
    [1, 5],
    [2, 4],
    [3, 1],
  ]);
  return Array.from({ length: count }, (_, i) => ({
    agent: random.pick(i === 0 && random.chance(0.7) ? DESKTOPS : PHONES),
    ip: addressIn(random, home),
  }));
}
