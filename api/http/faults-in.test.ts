import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { FAULT_CODES, faultWords } from "../../shared/faults.ts";
import type { Problem } from "../../shared/schemas/common.ts";
import { type Caller, signedIn } from "../test/operator.ts";
import { untold } from "../test/untold.ts";
import { faultsIn } from "./faults-in.ts";

let ada: Caller;
beforeAll(async () => {
  ada = await signedIn("owner", "Ada");
});

const long = (length: number) => "x".repeat(length);
const user = (more: object) => ["POST", "/api/users", { email: "a@example.com", ...more }] as const;
const edit = (more: object) => ["PATCH", "/api/users/nobody", more] as const;
const job = (more: object) => ["POST", "/api/jobs", { kind: "ban", reason: "x", ...more }] as const;
const key = (more: object) => ["POST", "/api/keys", { name: "x", scopes: ["users:read"], ...more }] as const;
const get = (path: string) => ["GET", path, undefined] as const;

/** What is wrong with a request: where, by which code, with which values, in which words. */
type Told = [pointer: string, code: string, values: string[], detail: string];
type Asked = readonly [method: string, path: string, body: unknown];

const REFUSED: [asked: Asked, ...told: Told[]][] = [
  [
    ["POST", "/api/users", []],
    ["", "notObject", [], "is not an object"],
  ],
  [
    ["POST", "/api/users", {}],
    ["/email", "missing", [], "is missing"],
  ],
  [
    ["PUT", "/api/operators/x", {}],
    ["/role", "missing", [], "is missing"],
  ],
  [user({ name: 7 }), ["/name", "wrongType", ["string"], "must be a string"]],
  [user({ name: null }), ["/name", "wrongType", ["string"], "must be a string"]],
  [user({ emailVerified: "x" }), ["/emailVerified", "wrongType", ["boolean"], "must be a boolean"]],
  [edit({ metadata: [] }), ["/metadata", "wrongType", ["object"], "must be an object"]],
  [job({ userIds: "x" }), ["/userIds", "wrongType", ["array"], "must be an array"]],
  [get("/api/users?limit=x"), ["/limit", "wrongType", ["number"], "must be a number"]],
  [get("/api/users?limit=1.5"), ["/limit", "wrongType", ["integer"], "must be an integer"]],
  [get("/api/users?limit=0"), ["/limit", "tooSmall", ["1"], "must be at least 1"]],
  [get("/api/users?limit=201"), ["/limit", "tooBig", ["200"], "must be at most 200"]],
  [
    get("/api/users?status=gone"),
    ["/status", "notOneOf", ["active", "banned"], "must be one of active, banned"],
  ],
  [job({ everyone: false }), ["/everyone", "notOneOf", ["true"], "must be true"]],
  [user({ name: "" }), ["/name", "empty", [], "must not be empty"]],
  [user({ name: long(257) }), ["/name", "tooLong", ["256"], "must have at most 256 characters"]],
  [user({ name: "a\0b" }), ["/name", "nullCharacter", [], "must not hold the character U+0000"]],
  [get("/api/sessions?ip=1"), ["/ip", "tooShort", ["2"], "must have at least 2 characters"]],
  [key({ scopes: [] }), ["/scopes", "empty", [], "must not be empty"]],
  [
    key({ allowedIps: Array.from({ length: 51 }, () => "::1") }),
    ["/allowedIps", "tooMany", ["50"], "must have at most 50 entries"],
  ],
  [user({ "a/b": 1 }), ["/a~1b", "unknownField", [], "is not known here"]],
  [user({ email: "x" }), ["/email", "badEmail", [], "must be a single, plain e-mail address"]],
  [user({ image: "http://x.example" }), ["/image", "notHttps", [], "must be an https address"]],
  [
    get("/api/events?since=yesterday"),
    ["/since", "notTime", [], "must be a time in ISO 8601 with its offset, such as 2026-11-20T09:00:00Z"],
  ],
  [get("/api/events/0"), ["/eventId", "notId", [], "must be a positive whole number"]],
  [get("/api/events?country=de"), ["/country", "notCountry", [], "must be two capital letters"]],
  [
    get("/api/events?type=x&type=signIn"),
    [
      "/type/0",
      "notOneOf",
      expect.arrayContaining(["signIn", "banUser"]),
      expect.stringContaining("one of "),
    ],
  ],
  [
    ["PUT", "/api/views/users/x", { query: "a b" }],
    ["/query", "notEncoded", [], "must be percent-encoded, as in an address"],
  ],
  [
    edit({ metadata: { x: long(4096) } }),
    ["/metadata", "tooManyBytes", ["4096"], "must have at most 4096 bytes as JSON"],
  ],
  [
    job({}),
    [
      "",
      "notExactlyOne",
      ["userIds", "filter", "everyone"],
      "give exactly one of userIds, filter and everyone",
    ],
  ],
  [
    ["POST", "/api/users/x/merge", {}],
    ["", "notExactlyOne", ["into", "from"], "give either into or from"],
  ],
  [job({ filter: {} }), ["/filter", "noCondition", [], "has no condition: say everyone if that is meant"]],
  [
    job({ kind: "unban", everyone: true, until: "2099-01-01T00:00:00Z" }),
    ["/until", "endWithoutBan", [], "only a ban has an end"],
  ],
  [get("/api/users?cursor=x"), ["/cursor", "foreignCursor", [], expect.stringMatching(/^does not belong/)]],
  [get("/api/events?ip=10.0.0.0/33"), ["/ip", "notAddress", [], "must be an address or a CIDR block"]],
  [
    key({ allowedIps: ["::1", "x.x"] }),
    ["/allowedIps/1", "notAddress", [], "must be an address or a CIDR block"],
  ],
  [key({ expiresAt: "2020-01-01T00:00:00Z" }), ["/expiresAt", "notFuture", [], "must lie in the future"]],
  [
    ["POST", "/api/users/x/merge", { into: "x" }],
    ["/into", "sameUser", [], "is the same user"],
  ],
];

const NAMED = REFUSED.map(
  ([asked, ...told]) => [told.map(([pointer, code]) => `${pointer} ${code}`).join(), asked, told] as const,
);

describe("a request that is refused says by codes, values and words what is wrong", () => {
  it.each(NAMED)("%s", async (_, [method, path, body], told) => {
    const problem = await (await ada.call(method, path, body)).json<Problem>();
    expect(problem.errors?.map((one) => [one.pointer, one.code, one.values, one.detail])).toEqual(told);
    expect(untold(problem)).toEqual([]);
  });

  it("names a field and its fault also in the detail, where it is about that field alone", async () => {
    const reply = await ada.call("PUT", "/api/users/nobody/ban", { until: "2020-01-01T00:00:00Z" });
    expect(await reply.json()).toMatchObject({
      detail: "until: must lie in the future",
      detailCode: "badField",
      detailValues: ["until", "notFuture"],
    });
  });
});

it("has a fault also for what no schema of ours finds", () => {
  const { error } = z
    .strictObject({ n: z.number().multipleOf(2), d: z.base64() })
    .safeParse({ n: 1, d: "!" });
  const found = error ? faultsIn(error, { n: 1, d: "!" }) : [];
  expect(found.map(({ path, fault }) => [path.join("/"), fault.code])).toEqual([
    ["n", "badForm"],
    ["d", "badForm"],
  ]);
});

it("lets a code that is none stand for itself, whatever objects have", () => {
  for (const code of ["toString", "__proto__", "", "new"]) {
    expect(FAULT_CODES).not.toContain(code);
    expect(faultWords(code, [])).toBe(code);
  }
});
