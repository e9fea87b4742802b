/** What a spreadsheet would take for a formula or a command (OWASP, CSV injection), and what hides one. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/**
 * A row of RFC 4180 with its line end. Text that a spreadsheet would run is made plain text by an apostrophe before it.
 */
export function csvRow(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A cell as it was before `csvRow` made a formula plain. */
export function plainCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** A quote that is never closed, one inside a cell without quotes, or text behind the closing one. */
export type CsvFault = "openQuote" | "strayQuote" | "textAfterQuote";

/** One record of a CSV text, and the line on which it begins, counted from 1. */
export interface CsvRecord {
  line: number;
  cells: string[];
  /** what is wrong with its quotes; the cells are then not to be trusted */
  fault: CsvFault | null;
}

/**
 * Reads RFC 4180: commas, quotes doubled within quotes, line breaks within quotes, LF or CRLF, with or without one at the
 * end or a byte order mark. Empty lines are left out. A record with faulty quotes is given with its fault, and the next
 * begins on the next line. Our own parser, since what others offer tells lines only of the records that they can read.
 */
export function* readCsv(text: string): Generator<CsvRecord> {
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const record: CsvRecord = { line, cells: [], fault: null };
    const begin = at;
    for (let more = true; more; ) {
      const cell = text[at] === '"' ? quotedCell(text, at) : bareCell(text, at);
      record.cells.push(cell.value);
      record.fault ??= cell.fault;
      at = cell.end;
      more = text[at] === "," && record.fault === null;
      if (more) at += 1;
    }
    if (record.fault !== null) at = endOfLine(text, begin);
    line += text.slice(begin, at).split("\n").length - 1;
    if (text[at] === "\r" && text[at + 1] === "\n") at += 1;
    if (text[at] === "\n") {
      at += 1;
      line += 1;
    }
    if (record.cells.length > 1 || record.cells[0] !== "" || record.fault !== null) yield record;
  }
}

interface Cell {
  value: string;
  /** where it ends: at a comma, a line end or the end of the text */
  end: number;
  fault: CsvFault | null;
}

function bareCell(text: string, from: number): Cell {
  let end = from;
  while (end < text.length && !isCellEnd(text, end)) end += 1;
  const value = text.slice(from, end);
  return {
    value,
    end,
    fault: value.includes('"') ? "strayQuote" : null,
  };
}

function isCellEnd(text: string, at: number): boolean {
  return text[at] === "," || text[at] === "\n" || (text[at] === "\r" && text[at + 1] === "\n");
}

function quotedCell(text: string, from: number): Cell {
  let close = text.indexOf('"', from + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close === -1) return { value: "", end: text.length, fault: "openQuote" };
  const end = close + 1;
  const isClosed = end === text.length || /^(?:,|\r?\n)/.test(text.slice(end, end + 2));
  return {
    value: text.slice(from + 1, close).replaceAll('""', '"'),
    end,
    fault: isClosed ? null : "textAfterQuote",
  };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}
