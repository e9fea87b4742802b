/** What this browser keeps under a key; null where it keeps nothing, or may not tell. */
export function readText(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** What this browser keeps under a key, if it is one of the options. */
export function readStored<const T extends string>(key: string, options: readonly T[]): T | null {
  const kept = readText(key);
  return options.find((option) => option === kept) ?? null;
}

/** Keeps a choice in this browser, null for none. Where storage is forbidden it holds until the page is loaded again. */
export function store(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // The choice is a convenience: nothing depends on its being kept.
  }
}
