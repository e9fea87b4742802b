import type { Plugin } from "vite";

/** What every screen waits for, and the two screens that the console is mostly opened at, by the ends of their modules' ids. */
const ENTRY = "/index.html";
const FRAME = "/routes/_console.tsx?tsr-split=component";
const OVERVIEW = "/routes/_console/index.tsx?tsr-split=component";
const USERS = "/routes/_console/users/index.tsx?tsr-split=component";

/** What is only met because one file re-exports it beside what is meant. */
const MET_BESIDES = /[\\/](mutationObserver|useMutation|infiniteQueryObserver|useInfiniteQuery)\.js$/;

/** An icon weighs next to nothing, and to fetch one by itself costs more. */
const ICON = /[\\/]lucide-react[\\/].*[\\/]icons[\\/]/;

/** The files for what first screens need. */
export type FirstFile = "vendor" | "shared" | "lists";

/**
 * In which file a module travels, by what the first screens import: "shared" for what the frame or both screens need ("vendor"
 * for what of it is others', which stays in caches when ours changes), "lists" for what of them only the list of users needs.
 * Few files are sooner there than many, and what no first screen needs is in none of them, so that nobody waits for it.
 */
export function firstScreens(): { plugin: Plugin; fileOf: (id: string) => FirstFile | null } {
  const files = new Map<string, FirstFile>();
  const plugin: Plugin = {
    name: "first-screens",
    applyToEnvironment: ({ name }) => name === "client",
    renderStart() {
      const neededBy = (...ends: string[]) => {
        const met = new Set([...this.getModuleIds()].filter((id) => ends.some((end) => id.endsWith(end))));
        // A set goes on with what is added to it on the way.
        for (const id of met)
          for (const imported of this.getModuleInfo(id)?.importedIds ?? []) met.add(imported);
        return met;
      };
      const [frame, overview, users] = [neededBy(ENTRY, FRAME), neededBy(OVERVIEW), neededBy(USERS)];
      files.clear();
      for (const id of [...frame, ...overview, ...users]) {
        // A screen stays what it is: a file by its own name.
        if (MET_BESIDES.test(id) || [OVERVIEW, USERS].some((end) => id.endsWith(end))) continue;
        if (frame.has(id) || (overview.has(id) && users.has(id)) || ICON.test(id))
          files.set(id, id.includes("/node_modules/") ? "vendor" : "shared");
        else if (users.has(id)) files.set(id, "lists");
      }
    },
  };
  return { plugin, fileOf: (id) => files.get(id) ?? null };
}
