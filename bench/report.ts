/** One measured figure. */
export interface Line {
  what: string;
  unit: "rows" | "bytes" | "times";
  /** null where the figure is there to judge another one by */
  goal: number | null;
  value: number;
  /** the request that cost most, where a figure has several */
  path?: string;
}

const INTRO = `# What it costs

Rows read are D1's own count, which is what D1 bills and what every reply tells in \`Server-Timing\`; they are the same on every machine.
The data is made by the migrations and triggers of the product: for each user 1.2 accounts, a live session and five events, with hot
users, one dominant provider and rare types. \`npm run bench -- --write\` measures all of this anew.

Times are ratios within one run, on a local server that does everything on one thread: there a second client makes whatever is
asked wait, be it for a list or for next to nothing. So a look-up beside a list is compared to one beside another look-up.
`;

function show({ unit, value }: Line): string {
  return unit === "times" ? value.toFixed(2) : value.toLocaleString("en");
}

/** The figures of the data sets (by their number of users) side by side as Markdown, and whether all goals are met. */
export function report(sets: Record<string, readonly Line[]>): { text: string; good: boolean } {
  const sizes = Object.keys(sets);
  const [first = []] = Object.values(sets);
  const head = ["", ...sizes.map((size) => `${Number(size).toLocaleString("en")} users`), "at most", ""];
  let good = true;
  const rows = first.map(({ what, unit, goal }, index) => {
    const lines = sizes.flatMap((size) => sets[size]?.[index] ?? []);
    const cells = [`${what} (${unit})`, ...lines.map(show)];
    if (goal === null) return [...cells, "", ""];
    const met = lines.every(({ value }) => value <= goal);
    good &&= met;
    return [...cells, goal.toLocaleString("en"), met ? "✓" : "✗"];
  });
  const rule = head.map((_, index) => (index === 0 ? "---" : "--:"));
  const table = [head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  const missed = sizes.flatMap((size) =>
    (sets[size] ?? [])
      .filter(({ goal, value }) => goal !== null && value > goal)
      .map((line) => `- ${line.what}, ${size} users: ${show(line)} by \`${line.path ?? "it"}\``),
  );
  return { text: `${[INTRO, table, ...missed].join("\n")}\n`, good };
}
