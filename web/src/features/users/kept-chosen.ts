import type { BulkKind, Chosen } from "@/features/users/use-chosen";
import { keep, kept } from "@/lib/kept";

const KINDS: readonly BulkKind[] = ["revoke", "ban", "unban", "delete"];

/** Keeps in this tab what an operator has chosen under some filters; null forgets it. */
export function keepChosen(operator: string, scope: string, chosen: Chosen | null): void {
  const value = chosen && {
    scope,
    keys: [...chosen.selection.keys],
    all: chosen.all,
    asking: chosen.asking,
  };
  keep("users", operator, value ?? undefined);
}

/** What the operator had chosen under the same filters; undefined where that is nobody. Under others it is forgotten. */
export function readChosen(operator: string, scope: string): Chosen | undefined {
  const chosen = kept("users", operator, (value) => {
    if (typeof value !== "object" || value === null) return undefined;
    const { scope: of, keys, all, asking }: Partial<Record<string, unknown>> = { ...value };
    if (of !== scope || !Array.isArray(keys)) return undefined;
    return {
      selection: { keys: new Set(keys.filter((key) => typeof key === "string")), anchor: null },
      all: all === true,
      asking: KINDS.find((kind) => kind === asking) ?? null,
    };
  });
  if (chosen === undefined) keep("users", operator, undefined);
  return chosen;
}
