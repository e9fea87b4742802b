import { resolve } from "node:path";
import { cloudflare } from "@cloudflare/vite-plugin";
import tailwindcss from "@tailwindcss/vite";
import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { firstScreens } from "./web/chunks.ts";

const here = import.meta.dirname;
const port = Number(process.env.PORT ?? 8787);
/** Further settings of the Worker, as a JSON object, for whoever starts this with settings of his own. */
const vars: Record<string, string> = JSON.parse(process.env.ROLLCALL_VARS ?? "{}");

/** What many screens need, but no first one: how things are changed, and the pictures of events. */
const LATER =
  /mutationObserver|useMutation|useBlocker|web.src.(lib.(day-heading|density|place|show-at-once|toast|use-attempt|use-debounced)|components.(copyable|country|use-(asked|change|show)|toaster)|ui.field)|lucide-react.+icons/;
/** What keys do with rows and with the focus: it comes once a page is there, and what opens beside a list needs it too. */
const ROWS = /web.src.(components.row-(?!offers)|lib.(rows|kept-focus))/;

const first = firstScreens();

/**
 * One build for both halves: `dist/client` is the console, `dist/rollcall` the Worker.
 * `vite dev` and `vite preview` run that Worker in workerd with the D1 kept under ROLLCALL_STATE.
 */
export default defineConfig({
  root: resolve(here, "web"),
  // The Worker's settings come from .dev.vars; no .env file is read.
  envDir: false,
  resolve: {
    alias: [
      { find: "@", replacement: resolve(here, "web/src") },
      // React has had this itself since 18; the shims are for those before it.
      {
        find: /^use-sync-external-store\/shim\/with-selector$/,
        replacement: "use-sync-external-store/with-selector",
      },
      { find: /^use-sync-external-store\/shim$/, replacement: "react" },
    ],
  },
  plugins: [
    tanstackRouter({
      target: "react",
      routesDirectory: resolve(here, "web/src/routes"),
      generatedRouteTree: resolve(here, "web/src/route-tree.gen.ts"),
      autoCodeSplitting: true,
      quoteStyle: "double",
      semicolons: true,
      addExtensions: true,
    }),
    react(),
    tailwindcss(),
    first.plugin,
    cloudflare({
      configPath: resolve(here, "wrangler.toml"),
      config: (worker) => ({ vars: { ...worker.vars, ...vars } }),
      persistState: { path: resolve(here, process.env.ROLLCALL_STATE ?? ".rollcall") },
      inspectorPort: false,
    }),
  ],
  build: {
    outDir: resolve(here, "dist"),
    emptyOutDir: true,
    target: "es2024",
    // A font or picture inside a script or style would not be cached by itself.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // What the entry itself imports is there already, whatever comes later.
      resolveDependencies: (_, files, { hostType }) =>
        files.filter((file) => hostType === "html" || !/(vendor|rolldown-runtime)-[^/]+$/.test(file)),
    },
    // What belongs to what, for the check of how much the first screen waits for.
    manifest: true,
  },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                // The first of two groups takes a module with all that it needs, so the narrowest set is the last.
                ...(["vendor", "shared", "lists"] as const).map((name, index) => ({
                  name,
                  test: (id: string) => first.fileOf(id) === name,
                  priority: 3 - index,
                })),
                { name: "sections", test: /web.src.components.section/, minShareCount: 2 },
                { name: "later", test: LATER, minShareCount: 2 },
                { name: "rows", test: ROWS, minShareCount: 2 },
              ],
            },
          },
        },
      },
    },
  },
  server: { port, strictPort: true, cors: false },
  preview: { port, strictPort: true, cors: false },
});
