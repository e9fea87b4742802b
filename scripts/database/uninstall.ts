import { StepError } from "../start/progress.ts";
import { command, executeSql, readTarget, type Target } from "./target.ts";

interface SchemaObject {
  type: "trigger" | "index" | "table";
  name: string;
}

/** Triggers go first, so that nothing is written on the way; the list of migrations goes last. */
const ORDER = ["trigger", "index", "table"] as const;

/** What of ours is in the database, in the order in which it has to go. */
export async function findOurs(target: Target): Promise<SchemaObject[]> {
  const found = await executeSql<SchemaObject>(
    target,
    "Looking for Rollcall in the database",
    "SELECT type, name FROM sqlite_master WHERE name GLOB 'rollcall_*' ORDER BY name",
  );
  const rank = ({ type, name }: SchemaObject) =>
    name === "rollcall_migrations" ? ORDER.length : ORDER.indexOf(type);
  return found.sort((a, b) => rank(a) - rank(b));
}

/** Takes everything of ours out of the database in one transaction. The four Auth.js tables stay as they are. */
export async function uninstall(target: Target, ours: readonly SchemaObject[]): Promise<void> {
  const drops = ours.map(({ type, name }) => `DROP ${type.toUpperCase()} "${name}"`);
  await executeSql(target, "Removing Rollcall from the database", drops.join("; "));
}

function count(ours: readonly SchemaObject[]): string {
  return ORDER.map((type) => {
    const n = ours.filter((object) => object.type === type).length;
    return `${n} ${type === "index" ? (n === 1 ? "index" : "indexes") : `${type}${n === 1 ? "" : "s"}`}`;
  }).join(", ");
}

if (import.meta.main) {
  await command(async () => {
    const { target, yes } = readTarget();
    const ours = await findOurs(target);
    if (ours.length === 0) {
      console.log("✓ There is nothing of Rollcall in this database.");
      return;
    }
    if (target === "remote" && !yes) {
      throw new StepError(
        `This would remove ${count(ours)}, and with them the whole trail. To do it: npm run uninstall:db -- --remote --yes`,
      );
    }
    await uninstall(target, ours);
    console.log(`✓ Removed ${count(ours)}. The tables of Auth.js are as they were.`);
  });
}
