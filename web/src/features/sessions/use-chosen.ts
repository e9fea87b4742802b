import { useState } from "react";
import { useMe } from "@/components/me";
import { keep, kept } from "@/lib/kept";
import { NOTHING, type Selection } from "@/lib/selection";

const QUESTIONS = ["selected", "matching"] as const;

/** Which sessions an operator has ticked, and what he is about to end: those, or all that the filters mean. */
export interface Chosen {
  selection: Selection;
  asking: (typeof QUESTIONS)[number] | null;
}

const NONE: Chosen = { selection: NOTHING, asking: null };

/**
 * What is chosen under these filters. It outlives the page, a reload and a sign-in that ending them asks for, but not the
 * filters: it must never be wider than what one can see.
 */
export function useChosen(filters: object): [Chosen, (next: Chosen) => void] {
  const me = useMe();
  const scope = JSON.stringify(filters);
  const [held, hold] = useState(() => ({
    of: scope,
    chosen: kept("sessions", me.id, (value) => read(value, scope)) ?? NONE,
  }));
  if (held.of !== scope) hold({ of: scope, chosen: NONE });
  const choose = (next: Chosen) => {
    const { selection, asking } = next;
    hold({ of: scope, chosen: next });
    const isSomething = asking !== null || selection.keys.size > 0;
    keep("sessions", me.id, isSomething ? { scope, keys: [...selection.keys], asking } : undefined);
  };
  return [held.of === scope ? held.chosen : NONE, choose];
}

function read(value: unknown, scope: string): Chosen | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { scope: of, keys, asking }: Partial<Record<string, unknown>> = { ...value };
  if (of !== scope || !Array.isArray(keys)) return undefined;
  return {
    selection: { keys: new Set(keys.filter((key) => typeof key === "string")), anchor: null },
    asking: QUESTIONS.find((question) => question === asking) ?? null,
  };
}
