/** The forms in which the trail and the users can be taken out. */
export const EXPORT_FORMS = ["csv", "ndjson"] as const;
export type ExportForm = (typeof EXPORT_FORMS)[number];

/** What has come of a file: whole lines only, so that it can go on after the last one. */
export interface Haul {
  parts: readonly Blob[];
  /** the header of a CSV file not counted */
  lines: number;
  bytes: number;
  /** the id on the last line that came whole */
  last: string | null;
}

export const NO_HAUL: Haul = { parts: [], lines: 0, bytes: 0, last: null };

const NEWLINE = 0x0a;
const decoder = new TextDecoder();

/**
 * Takes a file that comes line by line, and goes on where `haul` ends. `onHaul` hears of every piece; what it heard last is
 * what came, also where this throws because the line broke.
 */
export async function receiveExport(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  form: ExportForm,
  haul: Haul,
  onHaul: (haul: Haul) => void,
): Promise<Haul> {
  let whole = haul;
  let rest = new Uint8Array(0);
  let isHeader = form === "csv" && haul.last === null;
  for await (const chunk of chunksOf(body)) {
    const bytes = joined(rest, chunk);
    const end = bytes.lastIndexOf(NEWLINE) + 1;
    rest = bytes.slice(end);
    if (end === 0) continue;
    const piece = bytes.subarray(0, end);
    const count = piece.reduce((sum, byte) => (byte === NEWLINE ? sum + 1 : sum), 0) - (isHeader ? 1 : 0);
    isHeader = false;
    whole = {
      parts: [...whole.parts, new Blob([piece])],
      lines: whole.lines + count,
      bytes: whole.bytes + end,
      last: count > 0 ? lastId(piece, form) : whole.last,
    };
    onHaul(whole);
  }
  // A file that ends within a line was cut short, whatever the line says.
  if (rest.length > 0) throw new Error("The file ended within a line.");
  return whole;
}

/** The id on the last line: the first cell of CSV, a field of JSON. */
function lastId(lines: Uint8Array, form: ExportForm): string {
  const start = lines.lastIndexOf(NEWLINE, lines.length - 2) + 1;
  const line = decoder.decode(lines.subarray(start));
  if (form === "csv") return line.slice(0, line.indexOf(","));
  const { id }: { id: string } = JSON.parse(line);
  return id;
}

async function* chunksOf(body: ReadableStream<Uint8Array<ArrayBuffer>>) {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.releaseLock();
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
