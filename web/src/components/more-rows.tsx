import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { FailureNote } from "@/components/failure-note";
import type { ListPage, ListSource } from "@/lib/list-query";
import { MOST } from "@/lib/read-again";
import { words } from "@/messages/en/common";
import { Button } from "@/ui/button";

interface MoreRowsProps<T> {
  list: ListSource<ListPage<T>>;
  /** where the list goes on */
  cursor: string;
}

/** So far below what is in sight a list is read on, in pixels. */
const AHEAD = "800px";

/** The place below the last row. When one gets near it, the list is read on. */
export function MoreRows<T>({ list, cursor }: MoreRowsProps<T>) {
  const client = useQueryClient();
  const place = useRef<HTMLDivElement>(null);
  const { mutate, isPending, error, data } = useMutation({
    mutationFn: async (from: string) => {
      const page = await list.read({ cursor: from, limit: String(MOST) });
      client.setQueryData<ListPage<T>>(list.queryKey, (known) =>
        known?.nextCursor === from ? { ...known, ...page, items: [...known.items, ...page.items] } : known,
      );
      return page.items.length;
    },
  });
  // A page that is not full has looked through as much as it may: one goes on by "Next", knowingly.
  const goesOn = !isPending && error === null && (data === undefined || data >= MOST);
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
    <div ref={place} className="min-h-px">
      {error ? (
        <div className="grid justify-items-start gap-2 px-4 py-3 md:px-6">
          <FailureNote error={error} />
          <Button onClick={() => mutate(cursor)}>{words.tryAgain}</Button>
        </div>
      ) : null}
    </div>
  );
}
