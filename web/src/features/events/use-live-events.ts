import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { type EventFilters, type EventPage, eventsQuery } from "@/features/events/queries";
import { addNewer } from "@/lib/add-newer";
import { askAgain } from "@/lib/ask-again";
import { rememberRead } from "@/lib/read-so-far";
import { stringifySearch } from "@/lib/search";

type Row = EventPage["items"][number];

/** How long events are gathered before they are shown together, in milliseconds. */
const GATHER = 250;
/** A line that broke comes back by itself within this time, or is said to be broken. */
const PATIENCE = 5_000;
/** With more rows than this the list starts afresh. */
const ROWS = 1_000;

/** How far down the list somebody must be for new rows not to move what he reads, in pixels. */
const SCROLLED = 80;

interface Live {
  /** whether events come in; null where nothing is watched */
  connected: boolean | null;
  /** events that have come while the list was scrolled, the newest first */
  waiting: readonly Row[];
  /** how many have been put on top since the watching began, to be told to whoever cannot see it */
  shown: number;
  /** puts those that wait on top of the list */
  show: () => void;
}

/** Puts events on top of the first page of a list as they happen, as long as `on`. */
export function useLiveEvents(filters: EventFilters, on: boolean): Live {
  const client = useQueryClient();
  const [connected, setConnected] = useState<boolean | null>(null);
  const [waiting, setWaiting] = useState<readonly Row[]>([]);
  const [shown, setShown] = useState(0);
  const held = useRef<Row[]>([]);
  const { since: _since, until: _until, cursor: _cursor, ...watched } = filters;
  const address = `/api/events/stream${stringifySearch(watched)}`;
  const list = useRef(eventsQuery(filters).queryKey);
  list.current = eventsQuery(filters).queryKey;

  const show = useCallback(() => {
    const newer = held.current;
    held.current = [];
    setWaiting([]);
    if (newer.length === 0) return;
    setShown((before) => before + newer.length);
    const known = client.getQueryData(list.current);
    if (!known || known.items.length + newer.length > ROWS) {
      client.setQueryData(list.current, known && { ...known, items: [] });
      rememberRead(list.current, 0);
      void client.invalidateQueries({ queryKey: list.current });
    } else {
      client.setQueryData(list.current, { ...known, items: addNewer(newer, known.items) });
    }
    for (const queryKey of [["events", "histogram"]]) void client.invalidateQueries({ queryKey });
  }, [client]);

  useEffect(() => {
    if (!on) return;
    let source: EventSource;
    let gathering: ReturnType<typeof setTimeout> | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;

    function take() {
      gathering = undefined;
      const main = document.getElementById("main");
      if (main && main.scrollTop > SCROLLED) setWaiting([...held.current]);
      else show();
    }

    function connect() {
      let known = false;
      source = new EventSource(address);
      source.onopen = () => {
        clearTimeout(again);
        setConnected(true);
        // What happened between the list and this line is in neither.
        if (!known) void askAgain(client, { queryKey: list.current });
        known = true;
      };
      source.onmessage = ({ data }: MessageEvent<string>) => {
        held.current = addNewer([JSON.parse(data) as Row], held.current);
        gathering ??= setTimeout(take, GATHER);
      };
      source.onerror = () => {
        clearTimeout(again);
        again = setTimeout(() => {
          setConnected(false);
          if (source.readyState !== EventSource.CLOSED) return;
          // It was refused. If that is since the session is over, asking who I am leads to the sign-in page.
          void client.invalidateQueries({ queryKey: ["me"] });
          connect();
        }, PATIENCE);
      };
    }

    connect();
    return () => {
      source.close();
      clearTimeout(gathering);
      clearTimeout(again);
      held.current = [];
      setWaiting([]);
      setShown(0);
      setConnected(null);
    };
  }, [on, address, client, show]);

  return { connected, waiting, shown, show };
}
