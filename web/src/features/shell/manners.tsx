import { lazy, Suspense, useEffect, useState } from "react";
import { loadOverlays } from "@/components/overlays";
import { currentRow } from "@/components/row-actions";
import { rowShortcuts } from "@/components/row-shortcuts";
import { Toaster } from "@/components/toaster";
import { LeaveGuard } from "@/features/shell/leave-guard";
import { useShortcuts } from "@/lib/use-shortcuts";
import { words } from "@/messages/en/rows";

const RowMenu = lazy(() =>
  import("@/features/shell/row-menu").then((module) => ({ default: module.RowMenu })),
);

/** What every page has and no first sight of it needs: keys for rows, passing remarks, the question before one leaves. */
export function Manners() {
  const [row, setRow] = useState<HTMLElement | null>(null);
  useEffect(loadOverlays, []);
  useShortcuts([
    ...rowShortcuts(),
    {
      keys: ["."],
      label: words.rowActions,
      group: "Lists",
      keyOnly: true,
      run: () => setRow(currentRow()),
    },
  ]);
  return (
    <>
      <Toaster />
      <LeaveGuard />
      {row ? (
        <Suspense>
          <RowMenu row={row} onClose={() => setRow(null)} />
        </Suspense>
      ) : null}
    </>
  );
}
