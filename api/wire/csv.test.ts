import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvRow, plainCell, readCsv } from "./csv.ts";

const read = (text: string) => [...readCsv(text)].map(({ line, cells, fault }) => [line, fault ?? cells]);

describe("reading CSV", () => {
  it.each([
    [
      "a,b\r\nc,d\r\n",
      [
        [1, ["a", "b"]],
        [2, ["c", "d"]],
      ],
    ],
    [
      "a,b\nc,d",
      [
        [1, ["a", "b"]],
        [2, ["c", "d"]],
      ],
    ],
    ["\uFEFFa", [[1, ["a"]]]],
    ["", []],
    ["\n\r\n\na\n\n", [[4, ["a"]]]],
    [
      "a,\n,b\n",
      [
        [1, ["a", ""]],
        [2, ["", "b"]],
      ],
    ],
    ['"a,b","c""d",""\n', [[1, ["a,b", 'c"d', ""]]]],
    [
      '"two\nlines",x\nnext\n',
      [
        [1, ["two\nlines", "x"]],
        [3, ["next"]],
      ],
    ],
    [
      '"two\r\nlines"\r\nnext',
      [
        [1, ["two\r\nlines"]],
        [3, ["next"]],
      ],
    ],
    [
      'a"b,c\nd\n',
      [
        [1, "strayQuote"],
        [2, ["d"]],
      ],
    ],
    [
      '"a"b,c\nd\n',
      [
        [1, "textAfterQuote"],
        [2, ["d"]],
      ],
    ],
    [
      'x\n"open,c\nd\n',
      [
        [1, ["x"]],
        [2, "openQuote"],
        [3, ["d"]],
      ],
    ],
  ])("%j", (text, records) => {
    expect(read(text)).toEqual(records);
  });

  it("comes to an end soon, however hostile the file", () => {
    for (const piece of ['"', '"\n', '"a\n', ",", "\r", '""a"\n', "\n", 'a"'])
      expect([...readCsv(piece.repeat(300_000 / piece.length))].length).toBeGreaterThanOrEqual(0);
  }, 10_000);

  it("reads back whatever is written", () => {
    const cell = fc.string({ unit: "binary" });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { maxLength: 5 }), (table) => {
        const text = `head,er\r\n${table.map(csvRow).join("")}`;
        const [, ...records] = [...readCsv(text)];
        expect(records.map(({ cells }) => cells.map(plainCell))).toEqual(
          // an apostrophe that stood before a formula already is one with ours
          table.map((row) => row.map(plainCell)),
        );
      }),
      { numRuns: 2_000 },
    );
  });
});

it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1"])(
  "makes plain text of %j",
  (formula) => {
    const [record] = [...readCsv(csvRow([formula, "x"]))];
    expect(record?.cells[0]).toBe(`'${formula}`);
    expect(plainCell(record?.cells[0] ?? "")).toBe(formula);
  },
);
