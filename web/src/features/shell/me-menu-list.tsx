import { Link } from "@tanstack/react-router";
import type { LucideIcon } from "lucide-react";
import LogOut from "lucide-react/icons/log-out";
import Monitor from "lucide-react/icons/monitor";
import Moon from "lucide-react/icons/moon";
import Sun from "lucide-react/icons/sun";
import { type RefObject, useState } from "react";
import { IN_BAR, placesOf } from "@/features/shell/places";
import { readTheme, setTheme, THEMES, type Theme } from "@/lib/theme";
import { words as palette } from "@/messages/en/palette";
import { words } from "@/messages/en/shell";
import { Button, buttonStyle } from "@/ui/button";
import { Popover } from "@/ui/popover";
import type { Me } from "../../../../shared/schemas/me.ts";

const ICONS: Record<Theme, LucideIcon> = { system: Monitor, light: Sun, dark: Moon };

interface MeMenuListProps {
  me: Me;
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
}

/** What the operator can do for himself: choose a theme, leave; on a phone also the places that the bar has no room for. */
export function MeMenuList({ me, anchor, onClose }: MeMenuListProps) {
  const [theme, choose] = useState(readTheme);
  return (
    <Popover anchor={anchor} onClose={onClose} title={words.yourMenu} side="top">
      <div className="grid gap-0.5 px-2 pt-1.5 pb-2.5">
        <p className="truncate font-medium text-sm">{me.name ?? me.email ?? me.id}</p>
        {me.email ? <p className="truncate text-fg-muted text-xs">{me.email}</p> : null}
      </div>
      <fieldset className="border-line border-y px-2 py-2.5">
        <legend className="sr-only">{palette.theme}</legend>
        <div className="grid grid-cols-3 gap-1">
          {THEMES.map((one) => {
            const Icon = ICONS[one];
            return (
              <Button
                key={one}
                size="sm"
                tone="ghost"
                aria-pressed={one === theme}
                className="capitalize"
                onClick={() => {
                  setTheme(one);
                  choose(one);
                }}
              >
                <Icon aria-hidden="true" /> {palette[one]}
              </Button>
            );
          })}
        </div>
      </fieldset>
      <ul className="border-line border-b py-1.5 md:hidden">
        {placesOf(me)
          .slice(IN_BAR)
          .map(({ to, name, icon: Icon }) => (
            <li key={to}>
              <Link
                to={to}
                onClick={onClose}
                className={buttonStyle({ tone: "ghost", className: "h-10 w-full justify-start text-fg" })}
              >
                <Icon aria-hidden="true" /> {words[name]}
              </Link>
            </li>
          ))}
      </ul>
      <Link
        to="/sign-out"
        className={buttonStyle({ tone: "ghost", className: "mt-1.5 w-full justify-start text-fg" })}
      >
        <LogOut aria-hidden="true" /> {palette.signOut}
      </Link>
    </Popover>
  );
}
