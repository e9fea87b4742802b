import { readStored, store } from "@/lib/stored";

const KEY = "rollcall.theme";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const system = window.matchMedia("(prefers-color-scheme: dark)");

/** The theme that was chosen in this browser; the system's where none was. */
export function readTheme(): Theme {
  return readStored(KEY, THEMES) ?? "system";
}

/** Chooses a theme and shows it at once. */
export function setTheme(theme: Theme): void {
  store(KEY, theme);
  show(theme);
}

/** Keeps the page in step with the system's theme as long as none is chosen. */
export function followSystemTheme(): void {
  system.addEventListener("change", () => show(readTheme()));
}

function show(theme: Theme) {
  document.documentElement.classList.toggle(
    "dark",
    theme === "dark" || (theme === "system" && system.matches),
  );
}
