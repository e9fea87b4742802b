const ADDRESS = /^(\d{1,3}(\.\d{1,3}){3}(\/\d{1,2})?|(?=.*:.*:)[0-9a-f:.]+(\/\d{1,3})?)$/i;
const ORDERED_ID = /^[1-9]\d{7,15}$/;
const REQUEST_ID = /^(?=.*\d)[A-Za-z0-9_-]{16,64}$/;

/** What a text could be the name of, besides a user: an address, the id of an event or session, the id of a request. */
export function kindOf(text: string): "ip" | "orderedId" | "requestId" | null {
  if (ADDRESS.test(text)) return "ip";
  if (ORDERED_ID.test(text)) return "orderedId";
  return REQUEST_ID.test(text) ? "requestId" : null;
}

/** Whether each word that is typed begins a word of the label. */
export function fitsWords(label: string, typed: string): boolean {
  const words = wordsOf(label);
  return wordsOf(typed).every((part) => words.some((word) => word.startsWith(part)));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
}
