import Bookmark from "lucide-react/icons/bookmark";
import { useRef, useState } from "react";
import { lazily } from "@/components/lazily";
import { Opening } from "@/components/opening";
import { useShortcuts } from "@/lib/use-shortcuts";
import { queryOf } from "@/lib/views";
import { words } from "@/messages/en/views";
import { Button } from "@/ui/button";
import type { View } from "../../../../shared/schemas/view.ts";

const Popover = lazily(() => import("@/ui/popover").then((module) => module.Popover));
const Views = lazily(() => import("@/features/views/views").then((module) => module.Views));

function load() {
  Popover.ahead();
  Views.ahead();
}

/** The operator's saved views of a list, and the way to save what it shows now. */
export function ViewsMenu({ list, search }: { list: View["list"]; search: object }) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  useShortcuts([{ keys: ["v"], label: words.savedViews, group: "This page", run: () => setOpen(!open) }]);
  return (
    <>
      <Button
        ref={button}
        shortcut="v"
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerEnter={load}
        onFocus={load}
        onClick={() => setOpen(!open)}
      >
        <Bookmark aria-hidden="true" /> <span className="max-md:sr-only">{words.views}</span>
      </Button>
      {open ? (
        <Opening>
          <Popover anchor={button} align="end" isWide title={words.savedViews} onClose={close}>
            <Views list={list} query={queryOf(search)} onClose={close} />
          </Popover>
        </Opening>
      ) : null}
    </>
  );
}
