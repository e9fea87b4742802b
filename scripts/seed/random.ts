/** A source of chance that gives the same story for the same seed. */
export interface Random {
  /** 0 ≤ x < 1 */
  unit(): number;
  /** a whole number, both ends included */
  between(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** one of the items, each as often as its weight says */
  weighted<Item>(items: readonly (readonly [Item, number])[]): Item;
  /** lower-case hex digits */
  hex(length: number): string;
  uuid(): string;
}

/** Chance from a 32-bit seed (mulberry32: small, fast, even enough for demo data; no use for secrets). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const unit = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number) => from + Math.floor(unit() * (to - from + 1));
  const hex = (length: number) => Array.from({ length }, () => between(0, 15).toString(16)).join("");
  return {
    unit,
    between,
    hex,
    chance: (probability) => unit() < probability,
    pick: (items) => items[between(0, items.length - 1)] as never,
    weighted(items) {
      let left = unit() * items.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of items) {
        left -= weight;
        if (left < 0) return item;
      }
      return items[0]?.[0] as never;
    },
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${"89ab"[between(0, 3)]}${hex(3)}-${hex(12)}`,
  };
}
