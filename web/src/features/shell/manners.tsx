import { useRouter } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { lazily, MISSING } from "@/components/lazily";
import { Opening } from "@/components/opening";
import { loadOverlays } from "@/components/overlays";
import { listShortcuts } from "@/components/row-shortcuts";
import { Toaster } from "@/components/toaster";
import { LeaveGuard } from "@/features/shell/leave-guard";
import { useGoTo } from "@/features/shell/use-go-to";
import { keepFocusOf } from "@/lib/focus-on-return";
import { leadRowPresses } from "@/lib/row-presses";
import { registerGeneral } from "@/lib/shortcuts";
import { toastFailure } from "@/lib/toast";
import { words } from "@/messages/en/rows";

const RowMenu = lazily(() => import("@/features/shell/row-menu").then((module) => module.RowMenu));

/** Fetches what keys open anywhere, so that it is there before it is needed. */
function loadOpenable() {
  loadOverlays();
  RowMenu.ahead();
  for (const load of [
    () => import("@/features/shell/palette"),
    () => import("@/features/shell/shortcut-list"),
  ])
    void load().catch(() => undefined);
}

function sayMissing() {
  toastFailure(words.missing, { verb: words.reload, run: () => location.reload() });
}

/** What every page has and no first sight of it needs: keys for places and rows, the focus kept, passing remarks, the question before one leaves. */
export function Manners() {
  const router = useRouter();
  const [row, setRow] = useState<HTMLElement | null>(null);
  useGoTo();
  useEffect(loadOpenable, []);
  useEffect(() => keepFocusOf(router), [router]);
  useEffect(leadRowPresses, []);
  useEffect(() => {
    window.addEventListener(MISSING, sayMissing);
    return () => window.removeEventListener(MISSING, sayMissing);
  }, []);
  useEffect(() => {
    const shortcuts = listShortcuts(setRow);
    return registerGeneral(() => shortcuts);
  }, []);
  return (
    <>
      <Toaster />
      <LeaveGuard />
      {row ? (
        <Opening>
          <RowMenu row={row} onClose={() => setRow(null)} />
        </Opening>
      ) : null}
    </>
  );
}
