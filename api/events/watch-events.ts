import { fault } from "../../shared/faults.ts";
import { OrderedId } from "../../shared/schemas/common.ts";
import type { EventStreamQuery } from "../../shared/schemas/event.ts";
import type { EventFilter } from "../../shared/schemas/event-filter.ts";
import { EVENT_STREAM, permits } from "../auth/actor.ts";
import { resolveCaller } from "../auth/caller.ts";
import type { EventRow } from "../db/event-row.ts";
import { eventOnWire } from "../directory/event-wire.ts";
import { manyNames } from "../directory/lookup-many.ts";
import type { Call } from "../http/call.ts";
import { invalidField } from "../http/errors.ts";
import { fits, resolveFilter } from "./filters.ts";
import { allEvents, newestEvent } from "./sql.ts";

/** Between two looks at the trail, or instead of that, before a client whose stream has ended comes back: within two seconds either way. */
const POLL_MS = 1_500;
const RETRY_MS = 1_000;
/** Events looked at in one go; where there are more, the next look follows at once. */
const PAGE = 200;
/**
 * D1 allows one invocation 50 queries on the free plan. A look takes two, four where it finds something and seven more at most
 * for whom the filter names, seven where it is refused.
 */
const QUERIES_MAX = 50;
const QUERIES_A_LOOK = 11;

type Pause = (ms: number, signal: AbortSignal) => Promise<void>;

/**
 * Events as they happen, by Server-Sent Events. The stream ends itself before it has used up D1's queries, and as soon as its
 * caller may not read the trail any more; the client comes back with `Last-Event-ID`. Ids only grow and D1 has one writer, so
 * nothing is missed or sent twice. An idle minute reads at most 250 rows: forty looks at the session and at the trail's end.
 */
export async function watchEvents(
  call: Call,
  { after, ...filter }: EventStreamQuery,
  pause: Pause = wait,
): Promise<Response> {
  await resolveFilter(call.database, filter, "asc"); // a filter that makes no sense is told at once
  const from = lastEventId(call.request) ?? after;
  const start =
    from === undefined ? ((await call.database.first<{ id: number }>(newestEvent()))?.id ?? 0) : Number(from);
  return new Response(streamOf(call, filter, start, pause), {
    headers: { "Content-Type": EVENT_STREAM, "Cache-Control": "no-store, no-transform" },
  });
}

function lastEventId(request: Request): string | undefined {
  const id = request.headers.get("Last-Event-ID");
  if (id === null || id === "") return undefined;
  if (!OrderedId.safeParse(id).success) throw invalidField("Last-Event-ID", fault("notEventId"));
  return id;
}

function streamOf(call: Call, filter: EventFilter, start: number, pause: Pause): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const gone = new AbortController();
  const look = lookAfter(call, filter);
  let last = start;
  let isBehind = true;
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        // the position first: whoever is cut off before the first event comes back to here
        controller.enqueue(encoder.encode(`retry: ${RETRY_MS}\nid: ${last}\n\n`));
      },
      async pull(controller) {
        // a stream that is spent ends without a pause, since the client makes one before it comes back
        const isSpent = call.database.meter.queries + QUERIES_A_LOOK > QUERIES_MAX;
        if (!isSpent && !isBehind) await pause(POLL_MS, gone.signal);
        const found = isSpent || gone.signal.aborted ? null : await look(last).catch(() => null);
        if (found === null) return controller.close();
        last = found.last;
        isBehind = found.isBehind;
        controller.enqueue(encoder.encode(found.text));
      },
      cancel() {
        gone.abort();
      },
    },
    { highWaterMark: 0 },
  );
}

interface Look {
  text: string;
  last: number;
  isBehind: boolean;
}

/**
 * How to look for events after an id; the answer is null for a caller who may not know. Whom the filter names may come to be,
 * or be merged with another, while somebody watches: it is looked up for each find.
 */
function lookAfter(call: Call, filter: EventFilter): (last: number) => Promise<Look | null> {
  const { database } = call;
  const lookUpMany = manyNames(database);
  return async (last) => {
    const actor = await resolveCaller(call.request, call);
    if (actor === null || !permits(actor, "events:read")) return null;
    const stretch = { from: last + 1, to: Number.MAX_SAFE_INTEGER, order: "asc" as const };
    const rows = await database.all<EventRow>(allEvents(stretch, PAGE));
    const filters = rows.length === 0 ? null : await resolveFilter(database, filter, "asc");
    const wanted = filters === null ? [] : rows.filter((row) => fits(row, filters));
    const newest = rows.at(-1)?.id ?? last;
    const names =
      wanted.length > 0 &&
      (await lookUpMany(
        wanted.flatMap((row) => [row.uid, row.actor]),
        wanted.map((row) => row.user_agent),
      ));
    const events = names ? wanted.map((row) => eventOnWire(row, names)) : [];
    const text = events.map((event) => `id: ${event.id}\ndata: ${JSON.stringify(event)}\n\n`).join("");
    // an id without data moves the client's position and tells it nothing; a comment keeps the line open
    const position = newest > last && wanted.at(-1)?.id !== newest ? `id: ${newest}\n\n` : "";
    return { text: text + position || ":\n\n", last: newest, isBehind: rows.length === PAGE };
  };
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
