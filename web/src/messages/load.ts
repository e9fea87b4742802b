import { LANGUAGE } from "@/lib/locale";
import { translate } from "@/lib/messages";

/** Resolves when the words of the reader's language are there: at once for English, which comes with the code. */
export async function loadMessages(): Promise<void> {
  document.documentElement.lang = LANGUAGE;
  if (LANGUAGE === "en") return;
  const { german } = await import("@/messages/de/german");
  translate(german);
}
