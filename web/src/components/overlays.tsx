import { type ComponentProps, lazy, Suspense } from "react";
import { Opening } from "@/components/opening";

/*
 * What opens over a page, without the code that it takes to do so well (focus, scroll, Esc, what else is inert): that comes
 * when the page is there and nothing else is to be done, or when something is opened before.
 */

const dialog = () => import("@/ui/dialog").then((module) => ({ default: module.Dialog }));
const panel = () => import("@/ui/panel").then((module) => ({ default: module.Panel }));
const tooltip = () => import("@/ui/tooltip").then((module) => ({ default: module.Tooltip }));

const LazyDialog = lazy(dialog);
const LazyPanel = lazy(panel);
const LazyTooltip = lazy(tooltip);

/** Fetches the code of all of them, so that it is there before it is needed. */
export function loadOverlays(): void {
  for (const load of [dialog, panel]) void load().catch(() => undefined);
}

/** `ui/dialog`. */
export function Dialog(props: ComponentProps<typeof LazyDialog>) {
  return (
    <Opening>
      <LazyDialog {...props} />
    </Opening>
  );
}

/** `ui/panel`. */
export function Panel(props: ComponentProps<typeof LazyPanel>) {
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
