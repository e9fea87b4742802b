// Runs before the first paint, so that a dark console never flashes white.
(() => {
  let choice = null;
  try {
    choice = localStorage.getItem("rollcall.theme");
  } catch {
    // Storage may be forbidden; the system's theme is a fine answer.
  }
  const dark =
    choice === "dark" || (choice !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.classList.toggle("dark", dark);
})();
