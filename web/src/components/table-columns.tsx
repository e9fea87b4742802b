import Columns3 from "lucide-react/icons/columns-3";
import { useRef, useState } from "react";
import type { Column } from "@/components/data-table";
import { lazily } from "@/components/lazily";
import { Opening } from "@/components/opening";
import type { ColumnChoice } from "@/lib/columns";
import { useShortcuts } from "@/lib/use-shortcuts";
import { words } from "@/messages/en/lists";
import { Button } from "@/ui/button";

const Menu = lazily(() =>
  import("@/components/table-columns-menu").then((module) => module.TableColumnsMenu),
);

export interface TableColumnsProps {
  columns: readonly Omit<Column<never>, "cell">[];
  choice: ColumnChoice;
  /** whether there are boxes to tick before them */
  hasBoxes: boolean;
  onChange: (choice: ColumnChoice) => void;
}

/** A button that lets one choose the columns of a table. */
export function TableColumns(props: TableColumnsProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  useShortcuts([{ keys: [], label: words.columns, group: "This page", run: () => setOpen(true) }]);
  return (
    <>
      <Button
        ref={button}
        tone="ghost"
        size="sm"
        aria-label={words.columns}
        title={words.columns}
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerEnter={Menu.ahead}
        onFocus={Menu.ahead}
        onClick={() => setOpen(!open)}
      >
        <Columns3 aria-hidden="true" /> <span className="max-md:hidden">{words.columns}</span>
      </Button>
      {open ? (
        <Opening>
          <Menu
            {...props}
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
