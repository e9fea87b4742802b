import ChevronsUpDown from "lucide-react/icons/chevrons-up-down";
import { useRef, useState } from "react";
import { lazily } from "@/components/lazily";
import { Opening } from "@/components/opening";
import { personLabel } from "@/lib/person";
import { words as common } from "@/messages/en/common";
import { words } from "@/messages/en/shell";
import { Avatar } from "@/ui/avatar";
import type { Me } from "../../../../shared/schemas/me.ts";

const MeMenuList = lazily(() => import("@/features/shell/me-menu-list").then((module) => module.MeMenuList));

/** The operator's own menu, at the foot of the rail. */
export function MeMenu({ me }: { me: Me }) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const label = personLabel(me);
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={words.yourMenu}
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerEnter={MeMenuList.ahead}
        onFocus={MeMenuList.ahead}
        onClick={() => setOpen(!open)}
        className="flex w-full items-center gap-2.5 rounded-md text-left transition-colors hover:bg-hover max-md:h-14 max-md:w-12 max-[22rem]:w-10 max-md:justify-center md:px-2 md:py-1.5 md:group-data-[rail=narrow]/frame:px-1"
      >
        <Avatar label={label} size="md" />
        <span className="min-w-0 flex-1 max-md:hidden md:group-data-[rail=narrow]/frame:hidden">
          <span className="block truncate font-medium text-sm" title={label}>
            {label}
          </span>
          <span className="block truncate text-fg-muted text-xs">
            {me.role ? common.roles[me.role] : words.noRole}
          </span>
        </span>
        <ChevronsUpDown
          aria-hidden="true"
          className="size-3.5 shrink-0 text-fg-faint max-md:hidden md:group-data-[rail=narrow]/frame:hidden"
        />
      </button>
      {open ? (
        <Opening>
          <MeMenuList
            me={me}
            anchor={button}
            onClose={() => {
              setOpen(false);
              button.current?.focus();
            }}
          />
        </Opening>
      ) : null}
    </>
  );
}
