import { LOCALE } from "@/lib/locale";

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const CODE = /^[A-Z]{2}$/;
/** What Cloudflare calls Tor. */
const TOR = "T1";

/** What a name is compared by: without case and accents. */
function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The code that is used now: UK stands for GB, and DD has become DE. Those that never were stay as they are. */
const inUse = (code: string) => new Intl.Locale(`und-${code}`).region;

function namesOf(locale: string): { code: string; name: string }[] {
  const regions = new Intl.DisplayNames(locale, { type: "region", fallback: "none" });
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).flatMap((code) => {
    const name = regions.of(code);
    return name === undefined || inUse(code) !== code ? [] : { code, name };
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
  const region = CODE.test(code) && inUse(code);
  if (region && named.some((one) => one.code === region)) return region;
  const wanted = folded(text);
  const found =
    named.find(({ name }) => folded(name) === wanted) ??
    (wanted === "" ? undefined : named.find(({ name }) => folded(name).startsWith(wanted)));
  return found?.code ?? null;
}
