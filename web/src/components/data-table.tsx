import type { UseQueryResult } from "@tanstack/react-query";
import SearchX from "lucide-react/icons/search-x";
import { type ReactNode, Suspense, startTransition, useDeferredValue, useEffect, useState } from "react";
import { FailureNote } from "@/components/failure-note";
import { lazily } from "@/components/lazily";
import { Pager } from "@/components/pager";
import { offerActions, type RowAction } from "@/components/row-offers";
import { ErrorState, State } from "@/components/states";
import { SelectPage, SelectRow, type TableSelection } from "@/components/table-selection";
import { cn } from "@/lib/cn";
import { type ColumnRoom, roomFor } from "@/lib/column-room";
import { readChoice, rememberChoice } from "@/lib/columns";
import { type ListPage, type ListSource, PAGE } from "@/lib/list-query";
import { words as common } from "@/messages/en/common";
import { words } from "@/messages/en/lists";
import { Button } from "@/ui/button";
import { Skeleton } from "@/ui/skeleton";
import { Cell, HeadCell, Row, Table } from "@/ui/table";

export interface Column<T> extends ColumnRoom {
  head: string;
  /** alignment and colour */
  className?: string;
  cell: (row: T) => ReactNode;
}

interface DataTableProps<T> {
  /** what the choice of columns is remembered by */
  name: string;
  caption: string;
  noun: [one: string, many: string];
  columns: Column<T>[];
  query: UseQueryResult<ListPage<T>>;
  /** where the list is read on as one scrolls */
  list?: ListSource<ListPage<T>> | undefined;
  rowKey: (row: T) => string;
  selectedKey?: string | undefined;
  /** what can be done to a row beside what its own buttons do */
  actions?: ((row: T) => readonly RowAction[]) | undefined;
  /** where rows can be ticked */
  selection?: TableSelection<T> | undefined;
  /** shown where there is nothing at all, or nothing for these filters */
  empty: ReactNode;
  onClearFilters?: (() => void) | undefined;
}

/** What only lists need that are longer than a page; it comes once there is a page. */
let long: typeof import("@/components/long-rows") | undefined;

const TableColumns = lazily(() => import("@/components/table-columns").then((module) => module.TableColumns));

/** So many rows are drawn first, and more than a screen shows of them. */
const IN_SIGHT = 20;

const SKELETON_ROWS = Array.from({ length: 14 }, (_, index) => `skeleton-${index}`);

/** A list page by page: keeps the old rows, dimmed, while new ones come, and says why it is empty or broken. */
export function DataTable<T>(props: DataTableProps<T>) {
  const { name, caption, noun, query, list, rowKey, selectedKey, selection, empty, onClearFilters, actions } =
    props;
  const [choice, setChoice] = useState(() => readChoice(name));
  const items = query.data?.items;
  // What was known before this was drawn is drawn whole, so that one comes back to the place where one was.
  const [isNew] = useState(items === undefined);
  const isLong = items !== undefined && (items.length >= PAGE || (query.data?.nextCursor ?? null) !== null);
  const [isReady, setReady] = useState(long !== undefined);
  useEffect(() => {
    if (!isLong || isReady) return;
    void import("@/components/long-rows").then((module) => {
      long = module;
      startTransition(() => setReady(true));
    });
  }, [isLong, isReady]);
  const room = roomFor(props.columns, choice, selection !== undefined);
  const columns = props.columns.flatMap((column) => {
    const from = room.get(column.id);
    return from === undefined ? [] : { ...column, className: cn(shownFrom(from), column.className) };
  });
  if (query.isError && !query.data) {
    const clear = onClearFilters ? <Button onClick={onClearFilters}>{words.clearFilters}</Button> : null;
    return <ErrorState error={query.error} onRetry={() => query.refetch()} actions={clear} />;
  }
  const keys = selection && items ? items.map(rowKey) : [];
  const nextCursor = query.data?.nextCursor ?? null;
  const more =
    list && isLong && long && nextCursor !== null && !query.isPlaceholderData ? (
      <long.MoreRows key={JSON.stringify(list.queryKey)} list={list} cursor={nextCursor} />
    ) : null;
  if (items?.length === 0) {
    return (
      <>
        {nextCursor === null ? empty : <KeepLooking noun={noun[1]} />}
        {more}
        <Pager shown={0} noun={noun} nextCursor={nextCursor} />
      </>
    );
  }
  const renderRow = (row: T, index: number) => {
    const key = rowKey(row);
    const isOn = key === selectedKey || selection?.selection.keys.has(key);
    return (
      <Row
        key={key}
        ref={actions ? offerActions(() => actions(row)) : undefined}
        data-row={key}
        aria-rowindex={index + 2}
        aria-selected={isOn ? true : undefined}
      >
        {selection ? <SelectRow id={key} row={row} keys={keys} of={selection} /> : null}
        {columns.map((column) => (
          <Cell key={column.id} className={column.className}>
            {column.cell(row)}
          </Cell>
        ))}
      </Row>
    );
  };
  return (
    <>
      {query.isError ? (
        <div className="px-4 pb-3 md:px-6">
          <FailureNote error={query.error} undone={common.fromBefore} />
        </div>
      ) : null}
      <Table
        aria-busy={query.isFetching}
        // -1: nobody knows how many
        aria-rowcount={items && (nextCursor === null ? items.length + 1 : -1)}
        className={cn("mb-auto", query.isPlaceholderData && "opacity-60")}
      >
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {selection ? <SelectPage keys={keys} of={selection} /> : null}
            {columns.map((column) => (
              <HeadCell
                key={column.id}
                width={column.width}
                narrow={column.narrow}
                className={column.className}
              >
                {column.head}
              </HeadCell>
            ))}
          </tr>
        </thead>
        {items === undefined ? (
          <tbody>
            {SKELETON_ROWS.map((key) => (
              <tr key={key}>
                {selection ? <Cell /> : null}
                {columns.map((column) => (
                  <Cell key={column.id} className={column.className}>
                    <Skeleton className="h-3.5 w-4/5" />
                  </Cell>
                ))}
              </tr>
            ))}
          </tbody>
        ) : long && items.length > PAGE ? (
          <long.VirtualRows items={items} rowKey={rowKey} selectedKey={selectedKey} renderRow={renderRow} />
        ) : (
          <Rows
            items={items}
            atFirst={isNew && selectedKey === undefined ? IN_SIGHT : items.length}
            renderRow={renderRow}
          />
        )}
      </Table>
      {more}
      <Pager shown={items?.length ?? null} noun={noun} nextCursor={nextCursor}>
        <Suspense>
          <TableColumns
            columns={props.columns}
            choice={choice}
            hasBoxes={selection !== undefined}
            onChange={(next) => {
              setChoice(next);
              rememberChoice(name, next);
            }}
          />
        </Suspense>
      </Pager>
    </>
  );
}

/** Of a column that is there from a width of its table on, in rem. styles.css names the classes. */
function shownFrom(width: number): string {
  return width === 0 ? "" : `hidden @min-[${width}rem]:table-cell`;
}

interface RowsProps<T> {
  items: readonly T[];
  /** how many of them are drawn at once; the others follow as soon as nothing else is to be done */
  atFirst: number;
  renderRow: (row: T, index: number) => ReactNode;
}

function Rows<T>({ items, atFirst, renderRow }: RowsProps<T>) {
  const drawn = useDeferredValue(items.length, atFirst);
  const toCome = items.length - drawn;
  return (
    <tbody>
      {items.slice(0, drawn).map(renderRow)}
      {toCome > 0 ? (
        <tr>
          <td style={{ height: `calc(var(--row) * ${toCome})` }} />
        </tr>
      ) : null}
    </tbody>
  );
}

/** A page of a list with many filters ends after so many rows looked at, whether it found something or not. */
function KeepLooking({ noun }: { noun: string }) {
  return (
    <State icon={SearchX} title={words.keepLooking(noun)}>
      {words.keepLookingHow}
    </State>
  );
}
