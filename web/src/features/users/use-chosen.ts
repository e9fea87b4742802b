import { useState } from "react";
import { useMe } from "@/components/me";
import { keep, kept } from "@/lib/kept";
import { NOTHING, type Selection } from "@/lib/selection";
import type { CreateJob } from "../../../../shared/schemas/job.ts";

export type BulkKind = CreateJob["kind"];

/** Whom an operator has chosen in the list, and what he is about to do to them. */
export interface Chosen {
  selection: Selection;
  /** whether all are meant that the filters mean, and not only those that are ticked */
  all: boolean;
  asking: BulkKind | null;
}

const NOBODY: Chosen = { selection: NOTHING, all: false, asking: null };
const KINDS: readonly BulkKind[] = ["revoke", "ban", "unban", "delete"];

/**
 * What is chosen under these filters. It outlives the page, a reload and a sign-in that an action asks for, but not the
 * filters: it must never be wider than what one can see.
 */
export function useChosen(filters: object): [Chosen, (next: Chosen | null) => void] {
  const me = useMe();
  const scope = JSON.stringify(filters);
  const [held, hold] = useState(() => ({
    of: scope,
    chosen: kept("users", me.id, (value) => read(value, scope)) ?? NOBODY,
  }));
  if (held.of !== scope) hold({ of: scope, chosen: NOBODY });
  const choose = (next: Chosen | null) => {
    const isSomebody = next !== null && next.selection.keys.size > 0;
    hold({ of: scope, chosen: isSomebody ? next : NOBODY });
    keep("users", me.id, isSomebody ? written(next, scope) : undefined);
  };
  return [held.of === scope ? held.chosen : NOBODY, choose];
}

function written({ selection, all, asking }: Chosen, scope: string) {
  return { scope, keys: [...selection.keys], all, asking };
}

function read(value: unknown, scope: string): Chosen | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { scope: of, keys, all, asking }: Partial<Record<string, unknown>> = { ...value };
  if (of !== scope || !Array.isArray(keys)) return undefined;
  return {
    selection: { keys: new Set(keys.filter((key) => typeof key === "string")), anchor: null },
    all: all === true,
    asking: KINDS.find((kind) => kind === asking) ?? null,
  };
}
