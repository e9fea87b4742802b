interface Named {
  name?: string | null | undefined;
  email?: string | null | undefined;
  id?: string | null | undefined;
}

/** What to call somebody: the name, else the e-mail, else the id. */
export function personLabel({ name, email, id }: Named): string {
  return name?.trim() || email || id || "Unknown user";
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
