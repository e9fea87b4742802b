import { LOCALE } from "@/lib/locale";

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const CODE = /^[A-Z]{2}$/;
/** What Cloudflare calls Tor. */
const TOR = "T1";

/** What a name is compared by: without case and accents. */
function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function namesOf(locale: string): { code: string; name: string }[] {
  const regions = new Intl.DisplayNames(locale, { type: "region", fallback: "none" });
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).flatMap((code) => {
    const name = regions.of(code);
    return name === undefined ? [] : { code, name };
  });
}

/** All countries in the reader's language, by name. */
export function countries(): { code: string; name: string }[] {
  return namesOf(LOCALE).toSorted((a, b) => a.name.localeCompare(b.name, LOCALE));
}

/** The country that somebody typed, by its ISO 3166 code or its name, in the reader's language or in English; null where it is none. */
export function countryCode(typed: string): string | null {
  const text = typed.trim();
  const named = [...namesOf(LOCALE), ...namesOf("en")];
  const code = text.toUpperCase();
  if (code === TOR) return TOR;
  // Codes that are no longer used, or never were, stand for those that are: UK for GB.
  const region = CODE.test(code) && new Intl.Locale(`und-${code}`).region;
  if (region && named.some((one) => one.code === region)) return region;
  const wanted = folded(text);
  const found =
    named.find(({ name }) => folded(name) === wanted) ??
    (wanted === "" ? undefined : named.find(({ name }) => folded(name).startsWith(wanted)));
  return found?.code ?? null;
}
