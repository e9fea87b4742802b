import { CSV_TYPE, IMPORT_COLUMNS, type LineFault } from "../../shared/schemas/transfer.ts";
import { type CsvRecord, plainCell, readCsv } from "../wire/csv.ts";

/** A user as a line of a file has him, not looked at yet. */
export interface ImportLine {
  line: number;
  value: unknown;
  /** why the line cannot be read at all */
  fault: string | null;
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
        return { line, value: null, fault: "is not well-formed JSON" };
      }
    });
}

function csvLines(text: string): ImportLine[] {
  const [header, ...records] = [...readCsv(text)];
  if (header === undefined) return [];
  const fault = headerFault(header);
  if (fault !== null) return [{ line: header.line, value: null, fault }];
  return records.map((record) => csvLine(header.cells, record));
}

function headerFault({ cells, fault }: CsvRecord): string | null {
  const unknown = cells.filter((name) => !IMPORT_COLUMNS.some((known) => known === name));
  if (fault !== null) return fault;
  if (unknown.length > 0)
    return `names unknown columns (${unknown.join(", ").slice(0, 100)}); known are ${IMPORT_COLUMNS.join(", ")}`;
  if (new Set(cells).size < cells.length) return "names a column twice";
  return cells.includes("email") ? null : "lacks the column email";
}

/** Empty cells are absent; what an export made plain text is as it was. */
function csvLine(columns: readonly string[], { line, cells, fault }: CsvRecord): ImportLine {
  const count = `has ${cells.length} cells where the header has ${columns.length}`;
  if (fault !== null || cells.length !== columns.length) return { line, value: null, fault: fault ?? count };
  const filled = columns
    .map((name, i) => [name, plainCell(cells[i] ?? "").trim()] as const)
    .filter(([, cell]) => cell !== "");
  return { line, value: Object.fromEntries(filled), fault: null };
}

/** A fault of a whole line. */
export function lineFault(line: number, detail: string, field: string | null = null): LineFault {
  return { line, field, detail };
}
