import type { RefObject } from "react";
import type { TableColumnsProps } from "@/components/table-columns";
import { words } from "@/messages/en/lists";
import { words as overlays } from "@/messages/en/overlays";
import { Button } from "@/ui/button";
import { CheckField } from "@/ui/checkbox";
import { Popover } from "@/ui/popover";

interface TableColumnsMenuProps extends TableColumnsProps {
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
}

/** The columns that the window has room for, each to tick; the first one says what the row is, and stays. */
export function TableColumnsMenu({ columns, hidden, onChange, anchor, onClose }: TableColumnsMenuProps) {
  return (
    <Popover anchor={anchor} side="top" title={words.columns} onClose={onClose}>
      <div className="grid gap-1 p-2">
        {columns.slice(1).map(({ id, head, className }) => (
          <div key={id} className={whereShown(className)}>
            <CheckField
              label={head}
              checked={!hidden.includes(id)}
              onChange={(event) =>
                onChange(event.target.checked ? hidden.filter((one) => one !== id) : [...hidden, id])
              }
            />
          </div>
        ))}
        <p className="text-fg-muted text-xs">{overlays.columnsHint}</p>
        <Button size="sm" disabled={hidden.length === 0} onClick={() => onChange([])}>
          {overlays.allColumns}
        </Button>
      </div>
    </Popover>
  );
}

/** Of a column's classes those that say from which width of the window on it is there. */
function whereShown(className = ""): string {
  return className
    .split(" ")
    .filter((name) => /(^|:)(hidden|table-cell)$/.test(name))
    .join(" ");
}
