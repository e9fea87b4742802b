import { useQuery } from "@tanstack/react-query";
import { BulkDialog, type BulkTarget } from "@/features/users/bulk-dialog";
import { BULK_TONE } from "@/features/users/bulk-tone";
import { userCountQuery } from "@/features/users/count-query";
import type { UserFilters } from "@/features/users/queries";
import type { BulkKind, Chosen } from "@/features/users/use-chosen";
import { useShortcuts } from "@/lib/use-shortcuts";
import { words } from "@/messages/en/bulk";
import { Button } from "@/ui/button";

const KINDS: BulkKind[] = ["revoke", "ban", "unban", "delete"];

interface BulkBarProps {
  chosen: Chosen;
  /** null chooses nobody */
  onChoose: (chosen: Chosen | null) => void;
  filters: UserFilters;
}

/** What can be done to the users that are selected, or to all that match the filters. */
export function BulkBar({ chosen, onChoose, filters }: BulkBarProps) {
  const { all, asking } = chosen;
  const ids = chosen.selection.keys;
  const { query, status, provider, role } = filters;
  const filter = {
    ...(query ? { query } : {}),
    ...(status ? { status } : {}),
    ...(provider ? { provider } : {}),
    ...(role ? { role } : {}),
  };
  const filtered = Object.keys(filter).length > 0;
  const target: BulkTarget = all ? (filtered ? { filter } : { everyone: true }) : { userIds: [...ids] };
  const { data: counted } = useQuery(userCountQuery(filter));
  // “More than 0” would tell nothing.
  const total = counted && (counted.complete || counted.users > 0) ? counted : undefined;
  const clear = () => onChoose(null);
  useShortcuts([
    { keys: ["Escape"], label: words.clearSelection, group: "Lists", keyOnly: true, run: clear },
  ]);

  return (
    <section
      data-bar
      aria-label={words.selection}
      className="sticky bottom-12 z-10 flex flex-wrap items-center gap-2 border-line border-t bg-raised px-4 py-2 text-sm md:px-6"
    >
      <p role="status" className="mr-2 font-medium tabular-nums">
        {all ? (filtered ? words.meantThatMatch : words.meantAll)(total) : words.selected(ids.size)}
      </p>
      <Button tone="ghost" onClick={() => onChoose({ ...chosen, all: !all })}>
        {all ? words.onlySelected : (filtered ? words.allThatMatch : words.allUsers)(total)}
      </Button>
      <span className="flex flex-1 flex-wrap gap-2 max-md:basis-full md:justify-end">
        {KINDS.map((kind) => (
          <Button
            key={kind}
            tone={BULK_TONE[kind] === "danger" ? "quietDanger" : "secondary"}
            onClick={() => onChoose({ ...chosen, asking: kind })}
          >
            {words[kind].verb}
          </Button>
        ))}
        <Button tone="ghost" aria-label={words.clearSelection} onClick={clear}>
          {words.clear}
        </Button>
      </span>
      {asking ? (
        <BulkDialog
          kind={asking}
          target={target}
          onClose={() => onChoose({ ...chosen, asking: null })}
          onDone={clear}
        />
      ) : null}
    </section>
  );
}
