import { useQuery } from "@tanstack/react-query";
import type { SessionFilters } from "@/features/sessions/queries";
import { RevokeSelectedDialog } from "@/features/sessions/revoke-selected-dialog";
import { sessionSummaryQuery } from "@/features/sessions/summary-query";
import type { Chosen } from "@/features/sessions/use-chosen";
import { NOTHING } from "@/lib/selection";
import { useShortcuts } from "@/lib/use-shortcuts";
import { words } from "@/messages/en/sessions";
import { Button } from "@/ui/button";

interface SelectionBarProps {
  chosen: Chosen;
  filters: SessionFilters;
  filtered: boolean;
  onChoose: (chosen: Chosen) => void;
}

/** What can be done to the sessions that are ticked. */
export function SelectionBar({ chosen, filters, filtered, onChoose }: SelectionBarProps) {
  const { keys } = chosen.selection;
  // Of those that are listed only the live ones can be ended.
  const { data: counted } = useQuery(sessionSummaryQuery({ ...filters, state: undefined }));
  // “More than 0” would tell nothing.
  const total = counted && (counted.complete || counted.sessions > 0) ? counted : undefined;
  const clear = () => onChoose({ selection: NOTHING, asking: null });
  useShortcuts([
    { keys: ["Escape"], label: words.clearSelection, group: "Lists", keyOnly: true, run: clear },
  ]);
  return (
    <section
      data-bar
      aria-label={words.selection}
      className="sticky bottom-12 z-10 flex flex-wrap items-center gap-2 border-line border-t bg-raised px-4 py-2 text-sm md:px-6"
    >
      <p role="status" className="mr-2 flex-1 font-medium tabular-nums">
        {words.selected(keys.size)}
      </p>
      <Button tone="ghost" onClick={() => onChoose({ ...chosen, asking: "matching" })}>
        {(filtered ? words.allThatMatch : words.allSessions)(total)}
      </Button>
      <Button tone="quietDanger" onClick={() => onChoose({ ...chosen, asking: "selected" })}>
        {words.revokeMany}
      </Button>
      <Button tone="ghost" aria-label={words.clearSelection} onClick={clear}>
        {words.clear}
      </Button>
      {chosen.asking === "selected" ? (
        <RevokeSelectedDialog
          ids={[...keys]}
          onClose={(left) => onChoose({ selection: { keys: new Set(left), anchor: null }, asking: null })}
        />
      ) : null}
    </section>
  );
}
