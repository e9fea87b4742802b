import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useElementScrollRestoration } from "@tanstack/react-router";
import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import {
  Fragment,
  memo,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { FailureNote } from "@/components/failure-note";
import { onDensity, readDensity } from "@/lib/density";
import { placeAt } from "@/lib/kept-focus";
import type { ListPage, ListSource } from "@/lib/list-query";
import { MOST } from "@/lib/read-again";
import { rememberRead } from "@/lib/read-so-far";
import { words } from "@/messages/en/common";
import { words as lists } from "@/messages/en/lists";
import { Button } from "@/ui/button";

interface VirtualRowsProps<T> {
  items: readonly T[];
  rowKey: (row: T) => string;
  /** the row that is open beside the list */
  selectedKey?: string | undefined;
  renderRow: (row: T, index: number) => ReactNode;
}

/** Rows that are drawn above and below those in sight. */
const OVERSCAN = 10;
/** What `aria-rowindex` says of the first row: the head is 1. */
const FIRST_INDEX = 2;

const FOCUSABLE = "a, button, input";

/** Where in which row the focus is. */
function focusedPlace(): { key: string; nth: number } | null {
  const row = document.activeElement?.closest<HTMLElement>("tr[data-row]");
  const key = row?.dataset.row;
  if (!row || key === undefined) return null;
  return {
    key,
    nth: [...row.querySelectorAll(FOCUSABLE)].indexOf(document.activeElement as Element),
  };
}

const main = () => document.getElementById("main");

/** A table's body of which only what is in sight, a little more, and the row with the focus is drawn. All rows are of one height. */
export function VirtualRows<T>({ items, rowKey, selectedKey, renderRow }: VirtualRowsProps<T>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const before = useElementScrollRestoration({ getElement: main });
  const [above, setAbove] = useState(0);
  const [focused, setFocused] = useState(focusedPlace);
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

  // Ever the same function as long as the rows are the same: a new one would have all rows measured again.
  const keyOf = useCallback(
    (index: number) => {
      const row = items[index];
      return row === undefined ? index : rowKey(row);
    },
    [items, rowKey],
  );
  const withFocus = useCallback((range: Range) => {
    const row = document.activeElement?.closest("[aria-rowindex]");
    const focused = row && body.current?.contains(row) ? Number(row.ariaRowIndex) - FIRST_INDEX : -1;
    // Its neighbours too: that is where j and k lead.
    const kept = focused < 0 ? [] : [focused - 1, focused, focused + 1];
    const drawn = new Set([...defaultRangeExtractor(range), ...kept]);
    return [...drawn].filter((index) => index >= 0 && index < range.count).sort((a, b) => a - b);
  }, []);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: main,
    estimateSize: () => height,
    // Where one is, or where one was before a reload: it would begin by scrolling to the top.
    initialOffset: () => main()?.scrollTop || (before?.scrollY ?? 0),
    getItemKey: keyOf,
    rangeExtractor: withFocus,
    scrollMargin: above,
    overscan: OVERSCAN,
  });
  useLayoutEffect(() => {
    if (height > 0) rows.measure();
  }, [rows, height]);
  const placed = useRef<string>(undefined);
  // What is open may not be drawn, as after a reload.
  useEffect(() => {
    if (selectedKey === placed.current) return;
    const index = items.findIndex((row) => rowKey(row) === selectedKey);
    if (selectedKey === undefined || index < 0 || placeAt(selectedKey)) placed.current = selectedKey;
    else rows.scrollToIndex(index, { align: "center" });
  });
  // The rows take the place of others, of which one may have had the focus.
  useEffect(() => {
    const row = focused && body.current?.querySelector(`[data-row="${CSS.escape(focused.key)}"]`);
    if (!row) return;
    setFocused(null);
    if (document.activeElement !== document.body) return;
    row.querySelectorAll<HTMLElement>(FOCUSABLE)[focused.nth]?.focus({ preventScroll: true });
  });
  const drawn = rows.getVirtualItems();
  const after = rows.getTotalSize() - ((drawn.at(-1)?.end ?? above) - above);
  return (
    <tbody ref={body}>
      {drawn.map(({ index, start, key }, i) => {
        const row = items[index];
        const before = start - (drawn[i - 1]?.end ?? above);
        return row === undefined ? null : (
          <Fragment key={key}>
            <Gap height={before} />
            <DrawnRow row={row} index={index} renderRow={renderRow} />
          </Fragment>
        );
      })}
      <Gap height={after} />
    </tbody>
  );
}

interface DrawnProps<T> {
  row: T;
  index: number;
  renderRow: (row: T, index: number) => ReactNode;
}

function Drawn<T>({ row, index, renderRow }: DrawnProps<T>) {
  return renderRow(row, index);
}

/** A row that is drawn once, however often others come and go as one scrolls. `memo` forgets that it is for any kind of row. */
const DrawnRow = memo(Drawn) as typeof Drawn;

/** The place of rows that are not drawn. */
function Gap({ height }: { height: number }) {
  return height > 0 ? (
    <tr>
      <td style={{ height }} />
    </tr>
  ) : null;
}

interface MoreRowsProps<T> {
  list: ListSource<ListPage<T>>;
  /** where the list goes on */
  cursor: string;
}

/** So far below what is in sight a list is read on, in pixels. */
const AHEAD = "800px";
/** So many pages in a row that are not full are read without being asked to. */
const SCARCE_MOST = 5;

/** The place below the last row. When one gets near it, the list is read on. */
export function MoreRows<T>({ list, cursor }: MoreRowsProps<T>) {
  const client = useQueryClient();
  const place = useRef<HTMLDivElement>(null);
  const scarce = useRef(0);
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (from: string) => {
      const page = await list.read({ cursor: from, limit: String(MOST) });
      const whole = client.setQueryData<ListPage<T>>(list.queryKey, (known) =>
        known?.nextCursor === from ? { ...known, ...page, items: [...known.items, ...page.items] } : known,
      );
      if (whole) rememberRead(list.queryKey, whole.items.length);
      scarce.current = page.items.length < MOST ? scarce.current + 1 : 0;
    },
  });
  // A page that is not full has looked through as much as it may and found little: a few of them in a row are enough unasked.
  const isScarce = scarce.current >= SCARCE_MOST;
  const goesOn = !isPending && error === null && !isScarce;
  useEffect(() => {
    if (!place.current || !goesOn) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) mutate(cursor);
      },
      { root: document.getElementById("main"), rootMargin: AHEAD },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [goesOn, cursor, mutate]);
  return (
    <div ref={place} data-more className="min-h-px">
      {error ? (
        <div className="grid justify-items-start gap-2 px-4 py-3 md:px-6">
          <FailureNote error={error} />
          <Button onClick={() => mutate(cursor)}>{words.tryAgain}</Button>
        </div>
      ) : null}
      {isScarce && !error ? (
        <div className="flex flex-wrap items-center gap-3 px-4 py-3 text-fg-muted text-sm md:px-6">
          {lists.soFar}
          <Button
            disabled={isPending}
            onClick={() => {
              scarce.current = 0;
              mutate(cursor);
            }}
          >
            {lists.lookFurther}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
