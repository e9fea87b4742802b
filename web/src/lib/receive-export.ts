/** The forms in which the trail and the users can be taken out. */
export const EXPORT_FORMS = ["csv", "ndjson"] as const;
export type ExportForm = (typeof EXPORT_FORMS)[number];

/** What has come of a file: whole records only, so that it can go on after the last one. */
export interface Haul {
  parts: readonly Blob[];
  /** the header of a CSV file not counted */
  records: number;
  bytes: number;
  /** the id of the last record that came whole */
  last: string | null;
}

export const NO_HAUL: Haul = { parts: [], records: 0, bytes: 0, last: null };

const NEWLINE = 0x0a;
const QUOTE = 0x22;
const decoder = new TextDecoder();

/**
 * Takes a file that comes record by record, and goes on where `haul` ends. `onHaul` hears of every piece; what it heard last is
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
    const { count, last, end } = recordsIn(bytes, form);
    rest = bytes.slice(end);
    if (count === 0) continue;
    const told = count - (isHeader ? 1 : 0);
    isHeader = false;
    whole = {
      parts: [...whole.parts, new Blob([bytes.subarray(0, end)])],
      records: whole.records + told,
      bytes: whole.bytes + end,
      last: told > 0 ? idOf(bytes.subarray(last, end), form) : whole.last,
    };
    onHaul(whole);
  }
  // A file that ends within a record was cut short, whatever the record says.
  if (rest.length > 0) throw new Error("The file ended within a record.");
  return whole;
}

interface Records {
  count: number;
  /** where the last one begins */
  last: number;
  /** where it ends */
  end: number;
}

/** The whole records in what begins with one. A line end within the quotes of a cell ends none; JSON has none in its strings. */
function recordsIn(bytes: Uint8Array, form: ExportForm): Records {
  const found = { count: 0, last: 0, end: 0 };
  let isQuoted = false;
  bytes.forEach((byte, at) => {
    // A quote within quotes is doubled: it closes and opens again.
    if (byte === QUOTE && form === "csv") isQuoted = !isQuoted;
    if (byte !== NEWLINE || isQuoted) return;
    found.count += 1;
    found.last = found.end;
    found.end = at + 1;
  });
  return found;
}

/** The id of a record: the first cell of CSV, a field of JSON. */
function idOf(record: Uint8Array, form: ExportForm): string {
  const text = decoder.decode(record);
  if (form === "csv") return text.slice(0, text.indexOf(","));
  const { id }: { id: string } = JSON.parse(text);
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
