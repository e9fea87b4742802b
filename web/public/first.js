// Runs before the first paint and before the console's code is there: so that a dark console never flashes white, no row changes
// its height, and what the opened screen reads first is on its way while the code still is.
(() => {
  const root = document.documentElement;
  let theme = null;
  let role = null;
  try {
    theme = localStorage.getItem("rollcall.theme");
    if (localStorage.getItem("rollcall.density") === "compact") root.dataset.density = "compact";
    role = localStorage.getItem("rollcall.signed-in");
  } catch {
    // Storage may be forbidden; the system's theme is a fine answer.
  }
  const dark = theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  root.classList.toggle("dark", dark);

  const asked = new Map();
  window.asked = asked;
  const [, screen, id] = location.pathname.split("/");
  if (role === null || ["sign-in", "sign-out", "verify-request"].includes(screen)) return;

  /** Asks, for whoever asks the same a little later (web/src/lib/asked.ts). */
  function ask(path) {
    const url = new URL(path, location.origin);
    url.searchParams.sort();
    // Read to its end, whoever wants it: a page that does not exist asks nobody.
    const answer = fetch(url).then(async (reply) => new Response(await reply.text(), reply));
    // Whoever waits for it is told; until then nobody is.
    answer.catch(() => {});
    asked.set(url.pathname + url.search, answer);
  }

  /** The filters in the address, without what is the console's own. */
  function filters(...own) {
    const search = new URLSearchParams(location.search);
    for (const name of own) search.delete(name);
    return `?${search}`;
  }

  ask("/api/me");
  // Who is no operator, or of a lower role, would be on the trail for having asked.
  if (!["viewer", "support", "admin", "owner"].includes(role)) return;
  const events = filters("open", "live", "span");
  const open = new URLSearchParams(location.search).get("open");
  const user = `/api/users/${id}`;
  const reads = {
    "": ["/api/stats/overview", "/healthz"],
    users: id
      ? [
          user,
          `${user}/accounts`,
          `${user}/sessions?limit=200&state=active`,
          `${user}/notes?limit=10`,
          `/api/events?userId=${id}&type=signIn&limit=100`,
          ...(location.search ? [] : [`/api/events?userId=${id}&limit=25`]),
        ]
      : [`/api/users${filters()}`],
    sessions: [
      `/api/sessions${filters("open")}`,
      ...(open
        ? [`/api/sessions/${encodeURIComponent(open)}`, `/api/events?sessionId=${encodeURIComponent(open)}`]
        : []),
    ],
    events: [
      `/api/events${events}`,
      `/api/events/histogram${filters("open", "live", "span", "cursor")}`,
      ...(open ? [`/api/events/${encodeURIComponent(open)}`] : []),
    ],
    failures: [`/api/events/failures${filters("span", "by")}`],
    address: [
      `/api/events${filters()}`,
      `/api/events${filters()}&type=signInFailed`,
      `/api/sessions${filters()}&state=all&limit=200`,
    ],
    operators: role === "owner" ? [`/api/operators${filters()}`, "/api/events?type=grantRole&limit=100"] : [],
    keys: !id && (role === "owner" || role === "admin") ? [`/api/keys${filters()}`] : [],
    jobs: [id ? `/api/jobs/${id}${filters()}` : `/api/jobs${filters()}`],
    health: ["/healthz"],
    settings: ["/healthz"],
  };
  for (const path of reads[screen] ?? []) ask(path);
})();
