import Bowser from "bowser";
import { words } from "@/messages/en/common";

/** What a user agent tells of the device behind it. */
export interface Device {
  /** in words: "Firefox on Linux" */
  name: string;
  /** a program is whatever has no platform of its own */
  kind: "desktop" | "mobile" | "other";
  /** "Firefox"; null where it is none that is known */
  browser: string | null;
}

/** Lists name the same few again and again. */
const read = new Map<string, Device>();

/** The device behind a user agent; null where there is no user agent. */
export function deviceOf(userAgent: string | null): Device | null {
  if (!userAgent) return null;
  const device = read.get(userAgent) ?? readDevice(userAgent);
  read.set(userAgent, device);
  return device;
}

function readDevice(userAgent: string): Device {
  const { browser, os, platform } = Bowser.parse(userAgent);
  // "Samsung Internet for Android" on Android would say it twice.
  const known = browser.name?.replace(` for ${os.name}`, "") || null;
  const name = known ?? (userAgent.split(/[\s/]/)[0] || userAgent);
  return {
    name: os.name ? words.deviceOn(name, os.name) : name,
    kind: kindOf(platform.type),
    browser: known,
  };
}

function kindOf(platform: string | undefined): Device["kind"] {
  if (platform === "desktop") return "desktop";
  return platform === "mobile" || platform === "tablet" ? "mobile" : "other";
}
