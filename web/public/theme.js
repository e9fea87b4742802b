// Runs before the first paint, so that a dark console never flashes white and no row changes its height.
(() => {
  const root = document.documentElement;
  let theme = null;
  try {
    theme = localStorage.getItem("rollcall.theme");
    if (localStorage.getItem("rollcall.density") === "compact") root.dataset.density = "compact";
  } catch {
    // Storage may be forbidden; the system's theme is a fine answer.
  }
  const dark = theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  root.classList.toggle("dark", dark);
})();
