import { exports } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import type { ImportReply } from "../../shared/schemas/transfer.ts";
import { askQuietly, crowd, failingAt, runAll, runOnce } from "../test/crowd.ts";
import { type Caller, ORIGIN, signedIn } from "../test/operator.ts";
import { rows, trailSince, watermark } from "../test/trail.ts";

let ada: Caller;
let since = 0;
beforeEach(async () => {
  await rows("DELETE FROM rollcall_jobs");
  ada = await signedIn("owner", "Ada");
  since = await watermark();
});

function send(text: BodyInit, query = "", type = "text/csv", caller = ada): Promise<Response> {
  return exports.default.fetch(`${ORIGIN}/api/users/import${query}`, {
    method: "POST",
    body: text,
    headers: {
      Cookie: `authjs.session-token=${caller.token}`,
      "Sec-Fetch-Site": "same-origin",
      "Content-Type": type,
    },
  });
}

async function reportOf(text: string, type = "text/csv"): Promise<ImportReply> {
  const reply = await send(text, "", type);
  expect(reply.status, await reply.clone().text()).toBe(200);
  return reply.json();
}

const types = async () => (await trailSince(since)).map(({ type }) => type);

describe("importing users", () => {
  it("names every bad line of a CSV file with its number and what is wrong, and changes nothing", async () => {
    await crowd("taken", 1);
    await rows("INSERT INTO users (id, email) VALUES ('caps', 'Caps@Example.com')");
    since = await watermark();
    const report = await reportOf(
      [
        "email,name,image,emailVerified",
        "ann@example.com,Ann,,true",
        "nonsense,Bob,,",
        "ANN@example.com,Again,,",
        'two@example.com,"Line',
        'break",,',
        "taken0@example.com,Taken,,",
        "caps@example.com,Caps,,",
        "a@x.com,b@x.com",
        'bad"quote@example.com,x,,',
        "http@example.com,H,http://x.example/i.png,maybe",
        "ada＠evil.com@x.com,Wide,,",
        ",No mail,,",
      ].join("\n"),
    );
    expect(report).toMatchObject({ users: 11, valid: 2, invalid: 9, imported: null, job: null });
    expect(report.faults.map(({ line, field }) => [line, field])).toEqual([
      [3, "email"],
      [4, "email"],
      [7, "email"],
      [8, "email"],
      [9, null],
      [10, null],
      [11, "image"],
      [11, "emailVerified"],
      [12, "email"],
      [13, "email"],
    ]);
    expect(report.faults[1]?.detail).toBe("is on line 2 already");
    expect(await types()).toEqual([]);
  });

  it("imports nobody where a line is bad, unless the bad ones may be skipped", async () => {
    const file = "email,name\nnew1@example.com,One\nnonsense,Two\n";
    const refused = await send(file, "?dryRun=false");
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({
      code: "invalid_request",
      detailCode: "badLines",
      detailValues: ["1"],
      detail: expect.stringMatching(/^1 line is bad, so nobody was imported\. Mend it/),
      errors: [
        {
          pointer: "/lines/3/email",
          code: "badEmail",
          values: [],
          detail: "must be a single, plain e-mail address",
        },
      ],
    });
    expect(await types()).toEqual([]);
    const reply = await send(file, "?dryRun=false&skipInvalid=true&reason=from%20the%20old%20app");
    expect(await reply.json()).toMatchObject({ users: 2, valid: 1, invalid: 1, imported: 1 });
    expect(await types()).toEqual(["createUser"]);
  });

  it("takes NDJSON too, e-mails in lower case, and says who is verified", async () => {
    const file = [
      '{"email":"  Zoe@Example.COM ","name":"Zoë","emailVerified":"2024-05-01T10:00:00+02:00"}',
      "",
      '{"email":"plain@example.com","name":null,"image":"https://x.example/i.png","emailVerified":false}',
    ].join("\r\n");
    const reply = await send(file, "?dryRun=false", "application/x-ndjson");
    expect(await reply.json()).toMatchObject({ users: 2, imported: 2 });
    expect(
      await rows(
        "SELECT name, email, emailVerified, image FROM users WHERE email LIKE 'zoe@%' OR email LIKE 'plain@%' ORDER BY email",
      ),
    ).toEqual([
      { name: null, email: "plain@example.com", emailVerified: null, image: "https://x.example/i.png" },
      { name: "Zoë", email: "zoe@example.com", emailVerified: "2024-05-01T08:00:00.000Z", image: null },
    ]);
    const bad = await reportOf(
      '{"email":"x@example.com","role":"owner"}\n[]\nnope\n',
      "application/x-ndjson",
    );
    expect(bad.faults).toMatchObject([
      { line: 1, field: "role" },
      { line: 2 },
      { line: 3, detail: "is not well-formed JSON" },
    ]);
  });

  it("says by a code what is wrong, with what the words need", async () => {
    const told = async (file: string, type = "application/x-ndjson") =>
      (await reportOf(file, type)).faults.map(({ code, values, detail }) => [code, values, detail]);
    const line = (value: object) => JSON.stringify({ email: "x@example.com", ...value });
    expect(
      await told(
        [
          "nope",
          "[]",
          '{"name":"X"}',
          line({ email: 7 }),
          line({ name: "" }),
          line({ name: "x".repeat(257) }),
          line({ name: "a\0b" }),
          line({ image: "http://x.example/i.png" }),
          line({ emailVerified: "yesterday" }),
          line({ emailVerified: 1 }),
          line({ role: "owner" }),
          line({}),
          line({}),
        ].join("\n"),
      ),
    ).toEqual([
      ["notJson", [], "is not well-formed JSON"],
      ["notObject", [], "is not an object"],
      ["missing", [], "is missing"],
      ["wrongType", ["string"], "must be a string"],
      ["empty", [], "must not be empty"],
      ["tooLong", ["256"], "must have at most 256 characters"],
      ["nullCharacter", [], "must not hold the character U+0000"],
      ["notHttps", [], "must be an https address"],
      ["badTime", [], "must be true, false or a time in ISO 8601"],
      ["badTime", [], "must be true, false or a time in ISO 8601"],
      ["unknownField", [], "is not known here"],
      ["repeatedEmail", ["12"], "is on line 12 already"],
    ]);
    expect(await told("email,colour\n", "text/csv")).toEqual([
      [
        "unknownColumns",
        ["colour", "email, name, image, emailVerified"],
        "names unknown columns (colour); known are email, name, image, emailVerified",
      ],
    ]);
    expect(await told("email,email\n", "text/csv")).toEqual([["repeatedColumn", [], "names a column twice"]]);
    expect(await told("email\na,b\n", "text/csv")).toEqual([
      ["cellCount", ["2", "1"], "has 2 cells where the header has 1"],
    ]);
  });

  it("makes many by a job that survives its Worker, with a line for every item", async () => {
    const lines = Array.from({ length: 1_800 }, (_, i) => `many${i}@example.com,Person ${i}`);
    const file = ["email,name", ...lines].join("\n");
    const reply = await askQuietly(ada, "/api/users/import?dryRun=false", file, "text/csv");
    expect(reply.status).toBe(202);
    const { job } = await reply.json<{ job: { id: string } }>();
    // somebody signs up with one of the addresses before his line has its turn
    await rows("INSERT INTO users (id, email) VALUES ('sooner', 'many1700@example.com')");
    await runOnce(failingAt(5, "after")).catch(() => null);
    await runAll();
    const detail = await (await ada.call("GET", `/api/jobs/${job.id}?limit=1`)).json();
    expect(detail).toMatchObject({
      job: { kind: "import", status: "done", total: 1_800, succeeded: 1_799, refused: 1 },
      items: [{ position: 2, result: "done" }],
    });
    expect(
      await rows(
        "SELECT position, result, target FROM rollcall_job_items WHERE job = ? AND result <> 'done'",
        Number(job.id),
      ),
    ).toEqual([{ position: 1_702, result: "emailTaken", target: null }]);
    expect(await rows("SELECT count(*) AS n FROM rollcall_job_items WHERE input IS NOT NULL")).toEqual([
      { n: 0 },
    ]);
    const made = (await types()).filter((type) => type === "createUser");
    expect(made.length).toBe(1_800);
    expect(await rows("SELECT count(*) AS n FROM users WHERE email LIKE 'many%'")).toEqual([{ n: 1_800 }]);
  });

  it("refuses what is no such file, and who may not", async () => {
    expect((await send("{}", "", "application/json")).status).toBe(415);
    expect((await send(new Uint8Array([0xff, 0xfe, 0x00]))).status).toBe(400);
    expect((await send("a".repeat(1_100_000))).status).toBe(413);
    const tooMany = Array.from({ length: 10_001 }, (_, i) => `t${i}@e.co`);
    expect((await send(["email", ...tooMany].join("\n"))).status).toBe(413);
    expect((await reportOf("email,colour\na@b.co,red")).faults).toMatchObject([{ line: 1 }]);
    expect((await reportOf("name\nx")).faults).toMatchObject([{ line: 1, detail: "lacks the column email" }]);
    expect(await reportOf("\n")).toMatchObject({ users: 0, valid: 0, invalid: 0 });
    expect((await send("email\n", "?dryRun=perhaps")).status).toBe(400);
    const support = await signedIn("support");
    expect((await send("email\n", "", "text/csv", support)).status).toBe(403);
  });
});

describe("exporting users", () => {
  it("is on the trail before the first byte, makes formulas plain, and is read back as it was", async () => {
    await rows(
      `INSERT INTO users (id, name, email) VALUES ('evil', '=HYPERLINK("http://x"),', 'evil@example.com')`,
    );
    since = await watermark();
    const reply = await ada.call("GET", "/api/users/export");
    expect(await trailSince(since)).toMatchObject([
      { type: "exportUsers", actor_kind: "operator", data: '{"format":"csv"}' },
    ]);
    expect(reply.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
    expect(reply.headers.get("Content-Disposition")).toMatch(/^attachment; filename="users-.*\.csv"$/);
    const text = await reply.text();
    expect(text.split("\r\n")[0]).toContain("id,name,email,emailVerified,image,status");
    expect(text).toContain(`evil,"'=HYPERLINK(""http://x""),",evil@example.com`);
  });

  it("gives everyone once, newest first, page by page, and as NDJSON what the list shows", async () => {
    await crowd("export", 12_000);
    const reply = await ada.call("GET", "/api/users/export?format=ndjson");
    expect(reply.headers.get("Content-Type")).toBe("application/x-ndjson; charset=utf-8");
    const users = (await reply.text())
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    const [{ n } = { n: 0 }] = await rows<{ n: number }>("SELECT count(*) AS n FROM users");
    expect(users.length).toBe(n);
    expect(new Set(users.map(({ id }) => id)).size).toBe(n);
    const { items } = await (await ada.call("GET", "/api/users?limit=50")).json<{ items: unknown[] }>();
    expect(users.slice(0, 50)).toEqual(items);
    const banned = await ada.call("GET", "/api/users/export?format=ndjson&status=banned");
    expect(await banned.text()).toBe("");
  });

  it("holds one page at a time: nothing is read that nobody takes", async () => {
    await crowd("slow", 12_000);
    const reply = await ada.call("GET", "/api/users/export");
    const reader = reply.body?.getReader();
    await reader?.read();
    const [{ n } = { n: 0 }] = await rows<{ n: number }>("SELECT count(*) AS n FROM users");
    await rows("DELETE FROM users WHERE id LIKE 'slow1%'");
    let text = "";
    for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read())
      text += new TextDecoder().decode(chunk.value);
    expect(text.split("\r\n").length).toBeLessThan(n);
  });

  it("is for those with users:export, and knows its parameters", async () => {
    const support = await signedIn("support");
    expect((await support.call("GET", "/api/users/export")).status).toBe(403);
    expect((await ada.call("GET", "/api/users/export?format=xlsx")).status).toBe(400);
    expect((await ada.call("GET", "/api/users/export?limit=5")).status).toBe(400);
    expect(await types()).toEqual(expect.not.arrayContaining(["exportUsers"]));
  });
});
