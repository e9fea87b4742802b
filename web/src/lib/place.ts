import { LOCALE } from "@/lib/locale";
import { words } from "@/messages/en/common";

const regions = new Intl.DisplayNames(LOCALE, { type: "region" });

/** The country's name for its ISO 3166 code; Cloudflare's own codes in words; null when it is unknown. */
export function countryName(code: string | null): string | null {
  if (!code || code === "XX") return null;
  if (code === "T1") return words.tor;
  try {
    return regions.of(code) ?? code;
  } catch {
    return code;
  }
}
