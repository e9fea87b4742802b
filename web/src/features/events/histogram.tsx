import { useQuery } from "@tanstack/react-query";
import { type PointerEvent, useState } from "react";
import { FailureNote } from "@/components/failure-note";
import { histogramQuery } from "@/features/events/detail-queries";
import type { EventFilters } from "@/features/events/queries";
import { barHeights, bucketWords, spanOf } from "@/lib/buckets";
import { cn } from "@/lib/cn";
import { LOCALE } from "@/lib/locale";
import { useNow } from "@/lib/use-now";
import { words } from "@/messages/en/events";
import { Button } from "@/ui/button";
import { Skeleton } from "@/ui/skeleton";
import type { Histogram as Data } from "../../../../shared/schemas/event-counts.ts";

type Span = Pick<EventFilters, "since" | "until">;

const TOP = 40;

interface HistogramProps {
  filters: EventFilters;
  /** with "table" the numbers as well */
  as: "table" | undefined;
  onAs: (form: "table" | undefined) => void;
  onChange: (span: Span) => void;
}

/** When it happened: a bar for each hour or day. Drawing over the bars, or picking one from the table, filters by time. */
export function Histogram({ filters, as, onAs, onChange }: HistogramProps) {
  useNow();
  const query = useQuery(histogramQuery(filters));
  const asTable = as === "table";
  const data = query.data;
  if (query.isError && !data) {
    return (
      <div className="px-4 pb-3 md:px-6">
        <FailureNote error={query.error} undone={words.notCounted} />
      </div>
    );
  }
  return (
    <section aria-label={words.whenItHappened} className="px-4 pb-3 md:px-6">
      {data ? (
        <div className={cn(query.isPlaceholderData && "opacity-60")}>
          <Bars data={data} onChange={onChange} />
          <p className="grid min-h-12 grid-cols-[1fr_auto] items-center gap-x-3 text-fg-muted text-xs tabular-nums md:min-h-7">
            <span>
              {words.countedSince(
                data.total,
                data.buckets[0] ? bucketWords(data.buckets[0].start, data.interval) : null,
              )}
              {data.complete ? "" : words.olderNotCounted}
              {data.interval === "day" ? words.daysInUtc : ""}
            </span>
            <Button
              size="sm"
              tone="ghost"
              className="-mx-2.5"
              aria-expanded={asTable}
              onClick={() => onAs(asTable ? undefined : "table")}
            >
              {asTable ? words.hideNumbers : words.showNumbers}
            </Button>
          </p>
          {asTable ? <Numbers data={data} onChange={onChange} /> : null}
        </div>
      ) : (
        <Skeleton className="h-22 md:h-17" />
      )}
    </section>
  );
}

function Bars({ data, onChange }: { data: Data; onChange: (span: Span) => void }) {
  const [at, setAt] = useState<number | null>(null);
  const [from, setFrom] = useState<number | null>(null);
  const { buckets, interval } = data;
  const heights = barHeights(
    buckets.map((bucket) => bucket.count),
    TOP,
  );
  const indexOf = (event: PointerEvent<SVGSVGElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const index = Math.floor(((event.clientX - left) / width) * buckets.length);
    return Math.max(0, Math.min(buckets.length - 1, index));
  };
  const first = Math.min(from ?? at ?? 0, at ?? 0);
  const last = Math.max(from ?? at ?? 0, at ?? 0);
  const picked = buckets.slice(first, last + 1);
  const [start, end] = [picked[0], picked.at(-1)];
  return (
    <div aria-hidden="true" className="relative">
      <svg
        aria-label={words.overTime}
        role="img"
        viewBox={`0 0 ${Math.max(1, buckets.length)} ${TOP}`}
        preserveAspectRatio="none"
        className="block h-10 w-full cursor-crosshair touch-pan-y select-none border-line border-b"
        onPointerMove={(event) => setAt(indexOf(event))}
        onPointerLeave={() => from === null && setAt(null)}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setFrom(indexOf(event));
          setAt(indexOf(event));
        }}
        onPointerUp={(event) => {
          const span = from === null ? null : spanOf(data, from, indexOf(event));
          setFrom(null);
          setAt(null);
          if (span) onChange(span);
        }}
        onPointerCancel={() => setFrom(null)}
      >
        {at === null ? null : (
          <rect x={first} y={0} width={last - first + 1} height={TOP} className="fill-selected" />
        )}
        {buckets.map((bucket, index) => (
          <rect
            key={bucket.start}
            x={index + 0.12}
            y={TOP - (heights[index] ?? 0)}
            width={0.76}
            height={heights[index]}
            className="fill-accent"
          />
        ))}
      </svg>
      {at !== null && start && end ? (
        <span className="pointer-events-none absolute top-0 right-0 rounded-sm border border-line-strong bg-raised px-1.5 text-xs tabular-nums">
          {bucketWords(start.start, interval)}
          {end === start ? "" : ` – ${bucketWords(end.start, interval)}`}:{" "}
          {words.howMany(picked.reduce((sum, bucket) => sum + bucket.count, 0))}
        </span>
      ) : null}
    </div>
  );
}

/** The same numbers for whoever cannot see or point at bars; without the hours and days of silence. */
function Numbers({ data, onChange }: { data: Data; onChange: (span: Span) => void }) {
  const rows = data.buckets
    .flatMap((bucket, index) => (bucket.count > 0 ? [{ ...bucket, index }] : []))
    .reverse();
  return (
    <div className="max-h-60 overflow-y-auto rounded-md border border-line">
      <table className="w-full text-sm tabular-nums">
        <caption className="sr-only">{words.byInterval[data.interval]}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{words.interval[data.interval]}</th>
            <th scope="col">{words.title}</th>
            <th scope="col">{words.filterColumn}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ start, count: n, index }) => (
            <tr key={start} className="hover:bg-hover">
              <td className="py-0.5 pl-3">{bucketWords(start, data.interval)}</td>
              <td className="text-right">{n.toLocaleString(LOCALE)}</td>
              <td className="w-40 py-0.5 pr-1 text-right">
                <Button
                  size="sm"
                  tone="ghost"
                  aria-label={words.only(bucketWords(start, data.interval))}
                  onClick={() => {
                    const span = spanOf(data, index, index);
                    if (span) onChange(span);
                  }}
                >
                  {words.onlyInterval[data.interval]}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
