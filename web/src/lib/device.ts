import Bowser from "bowser";
import { words } from "@/messages/en/common";

/** The device behind a user agent, in words: "Firefox on Linux". Null where there is no user agent. */
export function deviceName(userAgent: string | null): string | null {
  if (!userAgent) return null;
  const { browser, os } = Bowser.parse(userAgent);
  // "Samsung Internet for Android" on Android would say it twice.
  const name = browser.name?.replace(` for ${os.name}`, "") || userAgent.split(/[\s/]/)[0] || userAgent;
  return os.name ? words.deviceOn(name, os.name) : name;
}

/** What kind of thing it is, for its picture; a program is whatever has no platform of its own. */
export function deviceKind(userAgent: string | null): "desktop" | "mobile" | "other" {
  const type = userAgent ? Bowser.parse(userAgent).platform.type : undefined;
  if (type === "desktop") return "desktop";
  return type === "mobile" || type === "tablet" ? "mobile" : "other";
}
