import { exports } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import type { Problem } from "../../shared/schemas/common.ts";
import type { ImportReply } from "../../shared/schemas/transfer.ts";
import { type Caller, ORIGIN, signedIn } from "../test/operator.ts";
import { rows, trailSince, watermark } from "../test/trail.ts";

let ada: Caller;
beforeEach(async () => {
  ada = await signedIn("owner", "Ada");
});

function send(body: BodyInit, query = "", type = "text/csv"): Promise<Response> {
  return exports.default.fetch(`${ORIGIN}/api/users/import${query}`, {
    method: "POST",
    body,
    headers: {
      Cookie: `authjs.session-token=${ada.token}`,
      "Sec-Fetch-Site": "same-origin",
      "Content-Type": type,
    },
  });
}

/** Text in the encoding that a spreadsheet may save it in. */
const latin1 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));
function utf16(text: string, mark = ""): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array((mark + text).length * 2);
  [...(mark + text)].forEach((character, i) => {
    new DataView(bytes.buffer).setUint16(i * 2, character.charCodeAt(0), true);
  });
  return bytes;
}

describe("a file as programs write it", () => {
  it("is read with a byte-order mark, CRLF, quotes and line breaks within a cell", async () => {
    const text =
      '\uFEFF"name","email"\r\n"Zoë ""Z""\r\nDoe","zoe@files.example"\r\n\r\nBob,bob@files.example\r\n';
    expect(await (await send(text, "?dryRun=false")).json()).toMatchObject({ users: 2, imported: 2 });
    expect(await rows("SELECT name FROM users WHERE email LIKE '%@files.example' ORDER BY email")).toEqual([
      { name: "Bob" },
      { name: 'Zoë "Z"\r\nDoe' },
    ]);
  });

  it("in another encoding is refused as a whole, or in the line that says what is wrong", async () => {
    for (const body of [latin1("email,name\nz@x.co,Zoë"), utf16("email,name\nz@x.co,Zoë", "\uFEFF")]) {
      const reply = await send(body);
      expect(reply.status).toBe(400);
      expect((await reply.json<Problem>()).errors).toEqual([
        { pointer: "", code: "notUtf8", values: [], detail: "is not UTF-8" },
      ]);
    }
    const unmarked = await (await send(utf16("email\nz@x.co"))).json<ImportReply>();
    expect(unmarked).toMatchObject({
      valid: 0,
      faults: [{ line: 1, detail: expect.stringContaining("column") }],
    });
  });

  it("may not hold what a copy of the database could not be read back with", async () => {
    const csv = await (await send("email,name\nnul@x.co,a\0b")).json<ImportReply>();
    expect(csv).toMatchObject({ valid: 0, faults: [{ line: 2, field: "name" }] });
    const json = await send('{"email":"nul@x.co","name":"a\\u0000b"}', "", "application/x-ndjson");
    expect(await json.json()).toMatchObject({ valid: 0, faults: [{ line: 1, field: "name" }] });
    expect((await ada.call("POST", "/api/users", { email: "nul@x.co", name: "a\0b" })).status).toBe(400);
    const reason = await ada.call("PUT", "/api/users/nobody/ban", { reason: "a\0b" });
    expect(await reason.json()).toMatchObject({ status: 400, errors: [{ pointer: "/reason" }] });
  });

  it.each(["text/csv", "application/x-ndjson"])(
    "of 100,000 lines (%s) is to be sent in parts, and nothing of it is done",
    async (type) => {
      const mark = await watermark();
      const lines = Array.from({ length: 100_000 }, () => (type === "text/csv" ? "a@x.co" : "{}"));
      const reply = await send(["email", ...lines].join("\n"), "?dryRun=false", type);
      expect(reply.status).toBe(413);
      expect((await reply.json<Problem>()).detail).toContain("10000 users");
      expect(await trailSince(mark)).toEqual([]);
    },
  );
});

it("names each of thousands of bad lines, however many there are", async () => {
  const lines = Array.from({ length: 9_000 }, (_, i) => (i % 3 ? `f${i}@files.example` : "nonsense"));
  const report = await (await send(["email", ...lines].join("\n"))).json<ImportReply>();
  expect(report).toMatchObject({ users: 9_000, valid: 6_000, invalid: 3_000 });
  expect(report.faults).toHaveLength(3_000);
  expect(report.faults[1]).toMatchObject({ line: 5, field: "email" });
});
