import { words } from "@/messages/en/common";

interface Named {
  name?: string | null | undefined;
  email?: string | null | undefined;
  id?: string | null | undefined;
}

/** So much of a name is shown; whoever wants all of it looks at the field where it is edited. */
const LABEL_MAX = 100;
/** Turns the direction of whatever stands around it. */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** What to call somebody: the name, else the e-mail, else the id; on one line and not longer than a line takes. */
export function personLabel({ name, email, id }: Named): string {
  return tidy(name) || tidy(email) || tidy(id) || words.unknownUser;
}

/** What can be seen of a text, cut; "" where that is nothing. */
function tidy(text: string | null | undefined): string {
  const line = (text ?? "")
    .slice(0, 4 * LABEL_MAX)
    .replace(DIRECTIONS, "")
    .replace(/\s+/g, " ")
    .trim();
  if (!VISIBLE.test(line)) return "";
  const characters = [...line];
  return characters.length > LABEL_MAX ? `${characters.slice(0, LABEL_MAX - 1).join("")}…` : line;
}

/** One or two letters that stand for somebody where a picture would; "?" for nobody. */
export function initials(label: string): string {
  const words = label.split("@")[0]?.match(/[\p{L}\p{N}]+/gu) ?? [];
  const first = words[0] ? [...words[0]][0] : undefined;
  const last = words.length > 1 ? [...(words.at(-1) ?? "")][0] : undefined;
  return `${first ?? "?"}${last ?? ""}`.toUpperCase();
}

/** A number from 0 to `size - 1` that is always the same for the same text. */
export function hue(text: string, size: number): number {
  let hash = 0;
  for (const character of text) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash % size;
}
