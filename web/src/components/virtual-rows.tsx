import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import { onDensity, readDensity } from "@/lib/density";

interface VirtualRowsProps<T> {
  items: readonly T[];
  rowKey: (row: T) => string;
  renderRow: (row: T, index: number) => ReactNode;
}

const main = () => document.getElementById("main");

/** A table's body of which only what is in sight, and a little more, is drawn. All rows are of one height. */
export function VirtualRows<T>({ items, rowKey, renderRow }: VirtualRowsProps<T>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [above, setAbove] = useState(0);
  const isNarrow = window.matchMedia("(width < 48rem)").matches;
  const density = useSyncExternalStore(onDensity, readDensity);
  // the height of a Cell, on a phone and elsewhere
  const height = isNarrow ? 56 : density === "compact" ? 32 : 40;

  useLayoutEffect(() => {
    const scroller = main();
    if (!body.current || !scroller) return;
    const top = body.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    setAbove(top + scroller.scrollTop);
  }, []);

  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: main,
    estimateSize: () => height,
    getItemKey: (index) => {
      const row = items[index];
      return row === undefined ? index : rowKey(row);
    },
    scrollMargin: above,
    overscan: 12,
  });
  useLayoutEffect(() => {
    if (height > 0) rows.measure();
  }, [rows, height]);
  const drawn = rows.getVirtualItems();
  const before = (drawn[0]?.start ?? above) - above;
  const after = rows.getTotalSize() - ((drawn.at(-1)?.end ?? above) - above);
  return (
    <tbody ref={body}>
      <Gap height={before} />
      {drawn.map(({ index }) => {
        const row = items[index];
        return row === undefined ? null : renderRow(row, index);
      })}
      <Gap height={after} />
    </tbody>
  );
}

/** The place of rows that are not drawn. */
function Gap({ height }: { height: number }) {
  return height > 0 ? (
    <tr>
      <td style={{ height }} />
    </tr>
  ) : null;
}
