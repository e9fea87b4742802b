import type { Ask } from "./caller.ts";

const WALK = 200;

/** Rows that a page of 50 users costs when so many users lie before it. */
export async function costOfPageAfter(ask: Ask, users: number): Promise<number> {
  let cursor = "";
  for (let seen = 0; seen < users; seen += WALK) {
    const { body } = await ask(`/api/users?limit=${WALK}${cursor}`);
    const { nextCursor } = body as { nextCursor: string | null };
    if (nextCursor === null) break;
    cursor = `&cursor=${encodeURIComponent(nextCursor)}`;
  }
  return (await ask(`/api/users?limit=50${cursor}`)).rows;
}
