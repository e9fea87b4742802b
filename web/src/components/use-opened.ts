import { useRouter } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useShow } from "@/components/use-show";
import { placeAt } from "@/lib/kept-focus";
import { readOn } from "@/lib/rows";

declare module "@tanstack/history" {
  interface HistoryState {
    /** whether the entry before this one is the same list with nothing open */
    opened?: true;
  }
}

/** The item of a list that is open beside it, as the address has it in `open`. */
export interface Opened {
  close: () => void;
  /** opens the next item of the list, or the one before, if there is one */
  step: (by: 1 | -1) => void;
}

/** What closes the open item, and what goes on to its neighbours; `items` is the list as far as it was read. */
export function useOpened(open: string | undefined, items: () => readonly { id: string }[]): Opened {
  const show = useShow();
  const { history } = useRouter();
  const left = useRef<string>(undefined);
  // The list may be very long, and mostly nothing is open.
  const isListed = open !== undefined && items().some(({ id }) => id === open);
  useEffect(() => {
    if (isListed) placeAt(open);
  }, [open, isListed]);
  return {
    // Whoever goes back from the list then does not meet again what he has closed.
    close: () => {
      const { opened, __TSR_key: entry } = history.location.state;
      if (!opened) void show({ open: undefined });
      else if (left.current !== entry) {
        // Twice would lead out of the list: it takes a while to be back.
        left.current = entry;
        history.back();
      }
    },
    step: (by) => {
      const all = items();
      const at = all.findIndex(({ id }) => id === open);
      const next = at < 0 ? undefined : all[at + by];
      if (next) void show({ open: next.id });
      else if (at >= 0 && by === 1) readOn();
    },
  };
}
