import { Link } from "@tanstack/react-router";
import PanelLeftClose from "lucide-react/icons/panel-left-close";
import PanelLeftOpen from "lucide-react/icons/panel-left-open";
import Search from "lucide-react/icons/search";
import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import { lazily } from "@/components/lazily";
import { Logo } from "@/components/logo";
import { Opening } from "@/components/opening";
import { BarSearch } from "@/features/shell/bar-search";
import { MeMenu } from "@/features/shell/me-menu";
import { Nav } from "@/features/shell/nav";
import { isRailNarrow, rememberRail } from "@/lib/rail";
import { isMac, strokeWords } from "@/lib/shortcuts";
import { useShortcuts } from "@/lib/use-shortcuts";
import { words } from "@/messages/en/shell";
import { Button } from "@/ui/button";
import { Kbd } from "@/ui/kbd";
import type { Me } from "../../../../shared/schemas/me.ts";

const Palette = lazily(() => import("@/features/shell/palette").then((module) => module.Palette));
// Asked for at once: its keys are to be there when the first rows are.
const manners = import("@/features/shell/manners");
const ShortcutList = lazily(() =>
  import("@/features/shell/shortcut-list").then((module) => module.ShortcutList),
);

/** The frame around every page of the console, with the keys that work everywhere. */
export function Shell({ me, children }: { me: Me; children: ReactNode }) {
  const [narrow, setNarrow] = useState(isRailNarrow);
  const [overlay, setOverlay] = useState<"palette" | "keys" | null>(null);
  const close = () => setOverlay(null);
  // Not suspended: React may let what is suspended wait for a third of a second, and keys pressed meanwhile went nowhere.
  const [Manners, setManners] = useState<ComponentType | null>(null);
  useEffect(() => {
    manners.then(
      (module) => setManners(() => module.Manners),
      () => undefined,
    );
  }, []);
  const search = () => setOverlay("palette");

  function toggleRail() {
    rememberRail(!narrow);
    setNarrow(!narrow);
  }

  const railWords = narrow ? words.widenRail : words.narrowRail;
  useShortcuts([
    {
      keys: ["Mod+k"],
      label: words.searchEverything,
      group: "Everywhere",
      whileTyping: true,
      keyOnly: true,
      run: search,
    },
    { keys: ["?"], label: words.showKeys, group: "Everywhere", run: () => setOverlay("keys") },
    { keys: ["["], label: railWords, group: "Everywhere", run: toggleRail },
  ]);

  const RailIcon = narrow ? PanelLeftOpen : PanelLeftClose;
  return (
    <div
      data-rail={narrow ? "narrow" : undefined}
      className="group/frame grid h-dvh max-md:grid-rows-[1fr_auto] md:grid-cols-[14rem_minmax(0,1fr)] md:data-[rail=narrow]:grid-cols-[3.5rem_minmax(0,1fr)]"
    >
      <a
        href="#main"
        className="fixed top-2 left-2 z-50 -translate-y-16 rounded-md bg-accent px-3 py-2 font-medium text-on-accent text-sm focus:translate-y-0"
      >
        {words.skip}
      </a>
      <header className="flex border-line bg-rail max-md:order-last max-md:border-t max-md:pb-[env(safe-area-inset-bottom)] md:min-h-0 md:flex-col md:overflow-y-auto md:border-r">
        <div className="flex items-center gap-1 pt-4 pr-2 pb-3 pl-4 max-md:hidden md:group-data-[rail=narrow]/frame:flex-col md:group-data-[rail=narrow]/frame:px-2">
          <Link
            to="/"
            title="Rollcall"
            className="flex flex-1 items-center gap-2.5 rounded-sm font-semibold text-base tracking-tight"
          >
            <Logo className="size-6" />{" "}
            <span className="md:group-data-[rail=narrow]/frame:sr-only">Rollcall</span>
          </Link>
          <Button
            tone="ghost"
            size="icon"
            aria-label={railWords}
            aria-keyshortcuts="["
            title={`${railWords} ([)`}
            onClick={toggleRail}
          >
            <RailIcon />
          </Button>
        </div>
        <div className="px-2 pb-3 max-md:hidden">
          <button
            type="button"
            aria-label={words.searchEverything}
            aria-keyshortcuts={isMac() ? "Meta+K" : "Control+K"}
            title={words.searchEverything}
            className="flex h-8 w-full items-center gap-2.5 rounded-md border border-line-strong bg-surface px-2.5 text-fg-muted text-sm transition-colors hover:bg-hover hover:text-fg md:group-data-[rail=narrow]/frame:justify-center md:group-data-[rail=narrow]/frame:px-0"
            onPointerEnter={Palette.ahead}
            onFocus={Palette.ahead}
            onClick={search}
          >
            <Search aria-hidden="true" className="size-4 shrink-0" />
            <span className="flex flex-1 items-center justify-between md:group-data-[rail=narrow]/frame:hidden">
              {words.search} <Kbd>{strokeWords("Mod+k", isMac())}</Kbd>
            </span>
          </button>
        </div>
        <Nav me={me} />
        <BarSearch preload={Palette.ahead} onSearch={search} />
        <div className="md:mt-auto md:border-line md:border-t md:p-2">
          <MeMenu me={me} />
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="@container/main min-h-0 min-w-0 overflow-y-auto overflow-x-hidden outline-none"
      >
        {children}
      </main>
      {Manners ? <Manners /> : null}
      {overlay ? (
        <Opening>
          {overlay === "palette" ? <Palette me={me} onClose={close} /> : <ShortcutList onClose={close} />}
        </Opening>
      ) : null}
    </div>
  );
}
