// Runs before the first paint, so that a dark console never flashes white and no row changes its height, and before the
// console's code is there, so that who is asking, on which all else waits, is known when it is.
(() => {
  const root = document.documentElement;
  let theme = null;
  let isSignedIn = false;
  try {
    theme = localStorage.getItem("rollcall.theme");
    if (localStorage.getItem("rollcall.density") === "compact") root.dataset.density = "compact";
    isSignedIn = localStorage.getItem("rollcall.signed-in") !== null;
  } catch {
    // Storage may be forbidden; the system's theme is a fine answer.
  }
  const dark = theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  root.classList.toggle("dark", dark);
  if (isSignedIn && !/^\/(sign-in|sign-out|verify-request)\b/.test(location.pathname)) {
    // Read to its end, whoever wants it: a page that does not exist asks nobody.
    window.askedWhoIsIn = fetch("/api/me").then(async (reply) => new Response(await reply.text(), reply));
    // Whoever waits for it is told; until then nobody is.
    window.askedWhoIsIn.catch(() => {});
  }
})();
