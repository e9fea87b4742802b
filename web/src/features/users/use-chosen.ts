import { useEffect, useState } from "react";
import { useMe } from "@/components/me";
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
/** What keeps a choice is not needed before there is one. */
const loadKeeper = () => import("@/features/users/kept-chosen");

/**
 * What is chosen under these filters. It outlives the page, a reload and a sign-in that an action asks for, but not the
 * filters: it must never be wider than what one can see.
 */
export function useChosen(filters: object): [Chosen, (next: Chosen | null) => void] {
  const { id } = useMe();
  const scope = JSON.stringify(filters);
  const [held, hold] = useState({ of: scope, chosen: NOBODY });
  if (held.of !== scope) hold({ of: scope, chosen: NOBODY });

  useEffect(() => {
    void loadKeeper().then(({ readChosen }) => {
      const chosen = readChosen(id, scope);
      // whoever was quicker than the code has chosen anew
      if (chosen) hold((now) => (now.of === scope && now.chosen === NOBODY ? { of: scope, chosen } : now));
    });
  }, [id, scope]);

  const choose = (next: Chosen | null) => {
    const chosen = next !== null && next.selection.keys.size > 0 ? next : NOBODY;
    hold({ of: scope, chosen });
    void loadKeeper().then(({ keepChosen }) => keepChosen(id, scope, chosen === NOBODY ? null : chosen));
  };
  return [held.of === scope ? held.chosen : NOBODY, choose];
}
