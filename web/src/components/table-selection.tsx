import { type Selection, togglePage, toggleRow } from "@/lib/selection";
import { words } from "@/messages/en/lists";
import { RoomyCheckbox } from "@/ui/checkbox";
import { Cell, HeadCell } from "@/ui/table";

/** What can be ticked in a table, and what to call it. */
export interface TableSelection<T> {
  selection: Selection;
  onSelect: (selection: Selection) => void;
  /** what to call a row: "Mallory Jones" */
  label: (row: T) => string;
}

interface SelectProps<T> {
  keys: readonly string[];
  of: TableSelection<T>;
}

/** All of its cell, the box where the page's text begins. */
const CELL = "absolute inset-0 content-center pl-4 md:pl-6";

/** The box above all boxes. */
export function SelectPage<T>({ keys, of: { selection, onSelect } }: SelectProps<T>) {
  const ticked = keys.filter((key) => selection.keys.has(key)).length;
  return (
    <HeadCell className="w-10 md:w-14">
      <RoomyCheckbox
        room={CELL}
        aria-label={words.selectPage}
        checked={ticked > 0 && ticked === keys.length}
        mixed={ticked > 0 && ticked < keys.length}
        onChange={() => onSelect(togglePage(selection, keys))}
      />
    </HeadCell>
  );
}

/** The box of a row, over the link that the whole row is. */
export function SelectRow<T>({ id, row, keys, of }: SelectProps<T> & { id: string; row: T }) {
  const { selection, onSelect, label } = of;
  return (
    <Cell className="relative z-1">
      <RoomyCheckbox
        room={CELL}
        data-key="x"
        aria-label={words.select(label(row))}
        aria-keyshortcuts="x"
        checked={selection.keys.has(id)}
        // A change does not know of shift, a click does.
        onClick={(event) => onSelect(toggleRow(selection, keys, id, event.shiftKey))}
        onChange={() => {}}
      />
    </Cell>
  );
}
