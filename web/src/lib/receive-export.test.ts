import { expect, test } from "vitest";
import { type ExportForm, type Haul, NO_HAUL, receiveExport } from "@/lib/receive-export";

/** A body that comes in the given pieces, and then breaks where `breaks` says so. */
function bodyOf(pieces: readonly string[], breaks = false): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let next = 0;
  return new ReadableStream({
    pull(controller) {
      const piece = pieces[next];
      next += 1;
      if (piece !== undefined) controller.enqueue(encoder.encode(piece));
      else if (breaks) controller.error(new Error("gone"));
      else controller.close();
    },
  });
}

const textOf = (haul: Haul) => new Blob([...haul.parts]).text();

/** What has come by the end, broken or not. */
async function take(pieces: readonly string[], form: ExportForm, breaks = false, from = NO_HAUL) {
  let heard = from;
  const hear = (haul: Haul) => {
    heard = haul;
  };
  const ended = await receiveExport(bodyOf(pieces, breaks), form, from, hear).then(
    () => true,
    () => false,
  );
  return { ended, heard };
}

test("a file that comes in any pieces is counted by its whole records", async () => {
  const { ended, heard } = await take(["id,at\r", "\n11,x\r\n1", "2,y\r\n"], "csv");
  expect(ended).toBe(true);
  expect(heard).toMatchObject({ records: 2, last: "12" });
  expect(await textOf(heard)).toBe("id,at\r\n11,x\r\n12,y\r\n");
});

test("what came whole before the line broke is kept, and the rest is put behind it", async () => {
  const first = await take(["id,at\n11,x\n12,y\n13,"], "csv", true);
  expect(first.ended).toBe(false);
  expect(first.heard).toMatchObject({ records: 2, last: "12" });
  const second = await take(["13,z\n"], "csv", false, first.heard);
  expect(second.heard).toMatchObject({ records: 3, last: "13" });
  expect(await textOf(second.heard)).toBe("id,at\n11,x\n12,y\n13,z\n");
});

test("a line end within quotes ends no record, wherever the pieces are cut", async () => {
  const file = 'id,name\r\n11,"Ada\n12,""x""\nLovelace"\r\n13,y\r\n';
  for (let cut = 0; cut <= file.length; cut++) {
    const { ended, heard } = await take([file.slice(0, cut), file.slice(cut)], "csv");
    expect({ ended, ...heard }).toMatchObject({ ended: true, records: 2, last: "13" });
    expect(await textOf(heard)).toBe(file);
  }
  const broken = await take([file.slice(0, file.indexOf("Lovelace"))], "csv", true);
  expect(broken.heard).toMatchObject({ records: 0, last: null });
});

test("a quote in a string of JSON is no quote of CSV", async () => {
  const { heard } = await take(['{"id":"11","name":"5\\" disk"}\n{"id":"12"}\n'], "ndjson");
  expect(heard).toMatchObject({ records: 2, last: "12" });
});

test("a header alone is no event to go on after", async () => {
  expect((await take(["id,at\n"], "csv", true)).heard).toMatchObject({ records: 0, last: null });
});

test("an end within a record is no end", async () => {
  const { ended, heard } = await take(['{"id":"11"}\n{"id":"12"'], "ndjson");
  expect(ended).toBe(false);
  expect(heard).toMatchObject({ records: 1, last: "11" });
});

test("a letter that is cut between two pieces stays whole", async () => {
  const encoder = new TextEncoder();
  const bytes = encoder.encode('{"id":"11","name":"Zoë"}\n');
  const cut = bytes.length - 4;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      controller.enqueue(bytes.slice(0, cut));
      controller.enqueue(bytes.slice(cut));
      controller.close();
    },
  });
  expect(await textOf(await receiveExport(body, "ndjson", NO_HAUL, () => {}))).toContain("Zoë");
});
