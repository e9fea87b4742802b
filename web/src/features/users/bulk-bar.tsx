import { useState } from "react";
import { BulkDialog, type BulkTarget } from "@/features/users/bulk-dialog";
import { BULK, type BulkKind } from "@/features/users/bulk-words";
import type { UserFilters } from "@/features/users/queries";
import { count } from "@/lib/count";
import { useShortcuts } from "@/lib/use-shortcuts";
import { Button } from "@/ui/button";

const KINDS: BulkKind[] = ["revoke", "ban", "unban", "delete"];

interface BulkBarProps {
  ids: ReadonlySet<string>;
  filters: UserFilters;
  onClear: () => void;
}

/** What can be done to the users that are selected, or to all that match the filters. */
export function BulkBar({ ids, filters, onClear }: BulkBarProps) {
  const [all, setAll] = useState(false);
  const [asking, setAsking] = useState<BulkKind | null>(null);
  const { query, status, provider, role } = filters;
  const filter = {
    ...(status ? { status } : {}),
    ...(provider ? { provider } : {}),
    ...(role ? { role } : {}),
  };
  const filtered = Object.keys(filter).length > 0;
  const target: BulkTarget = all ? (filtered ? { filter } : { everyone: true }) : { userIds: [...ids] };
  useShortcuts([
    { keys: ["Escape"], label: "Clear the selection", group: "Lists", keyOnly: true, run: onClear },
  ]);

  return (
    <section
      aria-label="Selection"
      className="sticky bottom-12 z-10 flex flex-wrap items-center gap-2 border-line border-t bg-raised px-4 py-2 text-sm md:px-6"
    >
      <p role="status" className="mr-2 font-medium tabular-nums">
        {all ? (filtered ? "All users that match" : "All users") : `${count(ids.size, "user")} selected`}
      </p>
      {query ? null : (
        <Button tone="ghost" aria-pressed={all} onClick={() => setAll(!all)}>
          {all ? "Only those selected" : filtered ? "All that match" : "All users"}
        </Button>
      )}
      <span className="flex flex-1 flex-wrap gap-2 max-md:basis-full md:justify-end">
        {KINDS.map((kind) => (
          <Button
            key={kind}
            tone={BULK[kind].tone === "danger" ? "quietDanger" : "secondary"}
            onClick={() => setAsking(kind)}
          >
            {BULK[kind].verb}
          </Button>
        ))}
        <Button tone="ghost" onClick={onClear}>
          Clear
        </Button>
      </span>
      {asking ? (
        <BulkDialog kind={asking} target={target} onClose={() => setAsking(null)} onDone={onClear} />
      ) : null}
    </section>
  );
}
