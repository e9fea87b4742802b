import type { RefObject } from "react";
import type { TableColumnsProps } from "@/components/table-columns";
import { roomFor } from "@/lib/column-room";
import { NO_CHOICE } from "@/lib/columns";
import { words } from "@/messages/en/lists";
import { words as overlays } from "@/messages/en/overlays";
import { Button } from "@/ui/button";
import { CheckField } from "@/ui/checkbox";
import { Popover } from "@/ui/popover";

interface TableColumnsMenuProps extends TableColumnsProps {
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
}

/** The columns, each ticked that is to be seen. What is ticked comes before others; the first says what the row is, and stays. */
export function TableColumnsMenu(props: TableColumnsMenuProps) {
  const { columns, choice, hasBoxes, onChange, anchor, onClose } = props;
  const width = widthAround(anchor.current);
  const isShown = (id: string, by = choice) => {
    const from = roomFor(columns, by, hasBoxes).get(id);
    return from !== undefined && from <= width;
  };
  const without = (id: string) => ({
    hidden: choice.hidden.filter((one) => one !== id),
    wanted: choice.wanted.filter((one) => one !== id),
  });
  const hide = (id: string) => ({ ...without(id), hidden: [...without(id).hidden, id] });
  // The last that was asked for comes first of all.
  const want = (id: string) => ({ ...without(id), wanted: [id, ...without(id).wanted] });
  return (
    <Popover anchor={anchor} side="top" title={words.columns} onClose={onClose}>
      <div className="grid gap-1 p-2">
        {columns.slice(1).map(({ id, head }) => {
          const isOn = isShown(id);
          return (
            <CheckField
              key={id}
              label={head}
              checked={isOn}
              disabled={!isOn && !isShown(id, want(id))}
              onChange={() => onChange(isOn ? hide(id) : want(id))}
            />
          );
        })}
        <p className="text-fg-muted text-xs">{overlays.columnsHint}</p>
        <Button
          size="sm"
          disabled={choice.hidden.length + choice.wanted.length === 0}
          onClick={() => onChange(NO_CHOICE)}
        >
          {overlays.allColumns}
        </Button>
      </div>
    </Popover>
  );
}

/** How wide the part of the page is that a table has to itself, in rem. */
function widthAround(element: HTMLElement | null): number {
  let at = element;
  while (at && getComputedStyle(at).containerType !== "inline-size") at = at.parentElement;
  if (!at) return 0;
  const { paddingLeft, paddingRight } = getComputedStyle(at);
  const inside = at.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  return inside / Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
