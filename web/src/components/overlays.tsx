import { type ComponentProps, Suspense } from "react";
import { lazily } from "@/components/lazily";
import { Opening } from "@/components/opening";
import type { DialogProps } from "@/ui/dialog";
import type { PanelProps } from "@/ui/panel";

/*
 * What opens over a page, without the code that it takes to do so well (focus, scroll, Esc, what else is inert): that comes
 * when the page is there and nothing else is to be done, or when something is opened before.
 */

const LazyDialog = lazily(() => import("@/ui/dialog").then((module) => module.Dialog), {
  close: ({ onOpenChange }) => onOpenChange(false),
});
const LazyPanel = lazily(() => import("@/ui/panel").then((module) => module.Panel));
// A few words too few are nothing to stop for.
const LazyTooltip = lazily(() => import("@/ui/tooltip").then((module) => module.Tooltip), {
  instead: ({ children }) => children,
});

/** Fetches the code of all of them, so that it is there before it is needed. */
export function loadOverlays(): void {
  LazyDialog.ahead();
  LazyPanel.ahead();
}

/** `ui/dialog`. */
export function Dialog(props: DialogProps) {
  return (
    <Opening>
      <LazyDialog {...props} />
    </Opening>
  );
}

/** `ui/panel`. */
export function Panel(props: PanelProps) {
  return (
    <Opening>
      <LazyPanel {...props} />
    </Opening>
  );
}

/** `ui/tooltip`; until it is there, what it is about stands alone. */
export function Tooltip(props: ComponentProps<typeof LazyTooltip>) {
  return (
    <Suspense fallback={props.children}>
      <LazyTooltip {...props} />
    </Suspense>
  );
}
