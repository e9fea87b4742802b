import { useState } from "react";
import { useMe } from "@/components/me";
import { keep, kept } from "@/lib/kept";
import { NOTHING, type Selection } from "@/lib/selection";

/** Which rows of a list an operator has ticked, and what he is about to do. */
export interface Ticked<Question extends string> {
  selection: Selection;
  asking: Question | null;
}

/**
 * What is ticked in a list under some filters, the `scope`. It outlives the page, a reload and a sign-in that an action asks
 * for, but not the filters: it must never be wider than what one can see.
 */
export function useTicked<Question extends string>(
  list: string,
  scope: string,
  questions: readonly Question[],
): [Ticked<Question>, (next: Ticked<Question>) => void] {
  const me = useMe();
  const none: Ticked<Question> = { selection: NOTHING, asking: null };
  const [held, hold] = useState(() => ({
    of: scope,
    ticked: kept(list, me.id, (value) => read(value, scope, questions)) ?? none,
  }));
  if (held.of !== scope) hold({ of: scope, ticked: none });
  const tick = (next: Ticked<Question>) => {
    const { selection, asking } = next;
    hold({ of: scope, ticked: next });
    const isSomething = asking !== null || selection.keys.size > 0;
    keep(list, me.id, isSomething ? { scope, keys: [...selection.keys], asking } : undefined);
  };
  return [held.of === scope ? held.ticked : none, tick];
}

function read<Question extends string>(
  value: unknown,
  scope: string,
  questions: readonly Question[],
): Ticked<Question> | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { scope: of, keys, asking }: Partial<Record<string, unknown>> = { ...value };
  if (of !== scope || !Array.isArray(keys)) return undefined;
  return {
    selection: { keys: new Set(keys.filter((key) => typeof key === "string")), anchor: null },
    asking: questions.find((question) => question === asking) ?? null,
  };
}
