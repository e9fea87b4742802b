import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Logo } from "@/components/logo";
import { MeMenu } from "@/features/shell/me-menu";
import { Nav } from "@/features/shell/nav";
import type { Me } from "../../../../shared/schemas/me.ts";

/** The frame around every page of the console. */
export function Shell({ me, children }: { me: Me; children: ReactNode }) {
  return (
    <div className="grid h-dvh max-md:grid-rows-[1fr_auto] md:grid-cols-[14rem_minmax(0,1fr)]">
      <a
        href="#main"
        className="fixed top-2 left-2 z-50 -translate-y-16 rounded-md bg-accent px-3 py-2 font-medium text-on-accent text-sm focus:translate-y-0"
      >
        Skip to content
      </a>
      <header className="flex border-line bg-rail max-md:order-last max-md:border-t max-md:pb-[env(safe-area-inset-bottom)] md:flex-col md:border-r">
        <Link
          to="/"
          className="flex items-center gap-2.5 px-4 pt-5 pb-4 font-semibold text-base tracking-tight max-md:hidden"
        >
          <Logo className="size-6" /> Rollcall
        </Link>
        <Nav me={me} />
        <div className="md:mt-auto md:border-line md:border-t md:p-2">
          <MeMenu me={me} />
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="min-h-0 min-w-0 overflow-y-auto overflow-x-hidden outline-none"
      >
        {children}
      </main>
    </div>
  );
}
