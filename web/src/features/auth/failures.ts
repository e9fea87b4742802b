import { words } from "@/messages/en/auth";

/** The words for `?error=`; codes that nobody knows get words as well. Null when there is none. */
export function failureWords(code: string | undefined): string | null {
  if (!code) return null;
  const known = Object.entries(words.failures).find(([name]) => name === code);
  return known?.[1] ?? words.noSignIn;
}

/** The words for `?reason=`; null when there is none or it is not known. */
export function reasonWords(reason: string | undefined): string | null {
  return Object.entries(words.reasons).find(([name]) => name === reason)?.[1] ?? null;
}
