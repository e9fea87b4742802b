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
  if (["sign-in", "sign-out", "verify-request"].includes(screen)) return;

  /** Asks, for whoever asks the same a little later (web/src/lib/asked.ts). What comes of it is `told` before anybody else has it. */
  function ask(path, told) {
    const url = new URL(path, location.origin);
    url.searchParams.sort();
    // Read to its end, whoever wants it: a page that does not exist asks nobody.
    const answer = fetch(url).then(async (reply) => {
      const text = await reply.text();
      if (reply.ok) told?.(JSON.parse(text));
      return new Response(text, reply);
    });
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

  const search = new URLSearchParams(location.search);
  const open = search.get("open");

  /** The users that the filters are about: their names are read. */
  const users = (...names) =>
    names.flatMap((name) => (search.get(name) ? [`/api/users/${encodeURIComponent(search.get(name))}`] : []));

  /** What a user's page shows of the trail, as web/src/features/events/activity-kinds.ts has it. */
  function history(user) {
    if (search.get("by") === "day") return `${user}/activity`;
    const kinds = new Map([
      ["signIns", "&type=signIn&type=signOut&type=signInFailed"],
      ["failures", "&outcome=failure"],
      ["sessions", "&type=revokeSession&type=expireSession&type=deleteSession&type=signOut"],
      ["accounts", "&type=linkAccount&type=unlinkAccount&type=mergeUsers"],
      ["changes", "&type=updateUser&type=updateUserMetadata&type=banUser&type=unbanUser"],
    ]);
    return `/api/events?userId=${id}&limit=25${kinds.get(search.get("what")) ?? ""}`;
  }

  /** What the opened screen reads for an operator of that role. */
  function readsAs(role) {
    const user = `/api/users/${id}`;
    const reads = {
      "": ["/api/stats/overview", "/healthz"],
      users: id
        ? [
            user,
            `${user}/accounts`,
            `${user}/sessions?limit=200&state=${search.get("sessions") === "all" ? "all" : "active"}`,
            `${user}/notes?limit=10`,
            `/api/events?userId=${id}&type=signIn&limit=100`,
            history(user),
          ]
        : [`/api/users${filters("ask")}`],
      sessions: [
        ["device", "place"].includes(search.get("by"))
          ? `/api/sessions/summary${filters("open", "more", "by", "cursor")}`
          : `/api/sessions${filters("open", "more", "by")}`,
        ...users("userId"),
        ...(open
          ? [`/api/sessions/${encodeURIComponent(open)}`, `/api/events?sessionId=${encodeURIComponent(open)}`]
          : []),
      ],
      events: [
        `/api/events${filters("open", "live", "span", "as", "more")}`,
        `/api/events/histogram${filters("open", "live", "span", "as", "more", "cursor")}`,
        ...users("userId", "actorId"),
        ...(open ? [`/api/events/${encodeURIComponent(open)}`] : []),
      ],
      failures: [`/api/events/failures${filters("span", "by")}`],
      address: [
        `/api/events${filters()}`,
        `/api/events${filters()}&type=signInFailed`,
        `/api/sessions${filters()}&state=all&limit=200`,
      ],
      operators:
        role === "owner" ? [`/api/operators${filters()}`, "/api/events?type=grantRole&limit=100"] : [],
      keys: !id && (role === "owner" || role === "admin") ? [`/api/keys${filters()}`] : [],
      jobs: [id ? `/api/jobs/${id}${filters()}` : `/api/jobs${filters()}`],
      health: ["/healthz"],
      settings: ["/healthz"],
    };
    return reads[screen] ?? [];
  }

  function askAs(role) {
    // One's own sessions are anybody's to read.
    if (screen === "account") ask("/api/me/sessions?limit=200");
    // Who is no operator, or of a lower role, would be on the trail for having asked.
    if (!["viewer", "support", "admin", "owner"].includes(role)) return;
    for (const path of new Set(readsAs(role))) ask(path);
  }

  // After a sign-in it may be anybody, so nothing else is asked for before it is known who.
  ask("/api/me", (me) => {
    if (role === null) askAs(me.role);
  });
  if (role !== null) askAs(role);
})();
