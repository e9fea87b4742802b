import { describe, expect, it } from "vitest";
import { roomFor } from "@/lib/column-room";
import { NO_CHOICE } from "@/lib/columns";

const COLUMNS = [
  { id: "who", room: 100 },
  { id: "state", width: 28, rank: 1 },
  { id: "late", width: 32, rank: 3 },
  { id: "soon", width: 32, rank: 2 },
  { id: "do", width: 40, narrow: 20 },
];

const shown = (rem: number, choice = NO_CHOICE, boxes = false) =>
  [...roomFor(COLUMNS, choice, boxes)]
    .filter(([, from]) => from <= rem)
    .map(([id]) => id)
    .sort()
    .join(" ");

describe("columns", () => {
  it("come by their rank, those from the second on once what says who it is has its room", () => {
    expect(shown(16)).toBe("do who");
    expect(shown(24)).toBe("do state who");
    expect(shown(44)).toBe("do state who");
    expect(shown(50)).toBe("do soon state who");
    expect(shown(60)).toBe("do late soon state who");
  });

  it("that are wanted come before the others, the one named first before all", () => {
    expect(shown(24, { hidden: [], wanted: ["late"] })).toBe("do late who");
    expect(shown(24, { hidden: [], wanted: ["soon", "late"] })).toBe("do soon who");
    expect(shown(32, { hidden: [], wanted: ["soon", "late"] })).toBe("do late soon who");
  });

  it("that are left out leave their room to others, but for the first", () => {
    expect(shown(44, { hidden: ["who", "state"], wanted: [] })).toBe("do soon who");
  });

  it("make room for boxes to tick", () => {
    expect(shown(24, NO_CHOICE, true)).toBe("do who");
  });

  it("are never beyond the widest table that a style is made for", () => {
    const wide = Array.from({ length: 9 }, (_, id) => ({ id: String(id), width: 200, rank: id }));
    expect(Math.max(...roomFor(wide, NO_CHOICE, false).values())).toBe(120);
  });
});
