import { type Fault, fault } from "../../shared/faults.ts";
import { CSV_TYPE, IMPORT_COLUMNS } from "../../shared/schemas/transfer.ts";
import { type CsvRecord, plainCell, readCsv } from "../wire/csv.ts";

/** A user as a line of a file has him, not looked at yet. */
export interface ImportLine {
  line: number;
  value: unknown;
  /** why the line cannot be read at all */
  fault: Fault | null;
}

/** The lines of a file, each with its number; empty ones are left out. A faulty header is the only line then. */
export function readLines(text: string, mediaType: string): ImportLine[] {
  return mediaType === CSV_TYPE ? csvLines(text) : ndjsonLines(text);
}

function ndjsonLines(text: string): ImportLine[] {
  return text
    .replace(/^\uFEFF/, "")
    .split("\n")
    .map((json, i) => ({ line: i + 1, json: json.trim() }))
    .filter(({ json }) => json !== "")
    .map(({ line, json }) => {
      try {
        return { line, value: JSON.parse(json), fault: null };
      } catch {
        return { line, value: null, fault: fault("notJson") };
      }
    });
}

function csvLines(text: string): ImportLine[] {
  const [header, ...records] = [...readCsv(text)];
  if (header === undefined) return [];
  const wrong = headerFault(header);
  if (wrong !== null) return [{ line: header.line, value: null, fault: wrong }];
  return records.map((record) => csvLine(header.cells, record));
}

function headerFault({ cells, fault: quotes }: CsvRecord): Fault | null {
  const unknown = cells.filter((name) => !IMPORT_COLUMNS.some((known) => known === name));
  if (quotes !== null) return fault(quotes);
  if (unknown.length > 0)
    return fault("unknownColumns", unknown.join(", ").slice(0, 100), IMPORT_COLUMNS.join(", "));
  if (new Set(cells).size < cells.length) return fault("repeatedColumn");
  return cells.includes("email") ? null : fault("noEmailColumn");
}

/** Empty cells are absent; what an export made plain text is as it was. */
function csvLine(columns: readonly string[], { line, cells, fault: quotes }: CsvRecord): ImportLine {
  if (quotes !== null) return { line, value: null, fault: fault(quotes) };
  if (cells.length !== columns.length) {
    const count = fault("cellCount", String(cells.length), String(columns.length));
    return { line, value: null, fault: count };
  }
  const filled = columns
    .map((name, i) => [name, plainCell(cells[i] ?? "").trim()] as const)
    .filter(([, cell]) => cell !== "");
  return { line, value: Object.fromEntries(filled), fault: null };
}
