import type { Event } from "../../shared/schemas/event.ts";
import { EVENT_COLUMNS } from "../../shared/schemas/event-export.ts";
import { csvRow } from "../wire/csv.ts";

/**
 * What could begin a line of its own, move a terminal's cursor or turn the reading direction: control characters, line and
 * paragraph separators, directional formatting. A log that shows them raw shows what a stranger wants it to.
 */
const DECEPTIVE = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

function escaped(text: string): string {
  return text.replaceAll(DECEPTIVE, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** An event as one line of JSON, with everything deceptive escaped: it reads back as the same event. */
export function ndjsonLine(event: Event): string {
  return `${escaped(JSON.stringify(event))}\n`;
}

/** The names of the columns. */
export function csvHeader(): string {
  return csvRow(EVENT_COLUMNS);
}

/** An event as one physical line of CSV, with formulas made plain and everything deceptive escaped. */
export function csvLine({ actor, user, data, ...event }: Event): string {
  const cells: Record<(typeof EVENT_COLUMNS)[number], string | null> = {
    ...event,
    actorKind: actor?.kind ?? null,
    actorId: actor?.id ?? null,
    actorLabel: actor?.label ?? null,
    userId: user?.id ?? null,
    userLabel: user?.label ?? null,
    data: data === null ? null : JSON.stringify(data),
  };
  return csvRow(
    EVENT_COLUMNS.map((column) => {
      const text = cells[column];
      return text === null ? null : escaped(text);
    }),
  );
}
