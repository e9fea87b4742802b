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

  const search = new URLSearchParams(location.search);
  const open = search.get("open");

  /** Those of the filters in the address that the API knows by these names; all else is the console's own, or nobody's. */
  function filters(names) {
    const known = [...search].filter(([name]) => names.split(" ").includes(name));
    return `?${new URLSearchParams(known)}`;
  }

  const ofSessions =
    "userId provider ip country userAgent userAgentIs state createdAfter createdBefore lastSeenBefore";
  const ofEvents = "type userId actorId ip provider country requestId sessionId outcome since until";

  /** The user that a filter is about: his name is read. */
  const user = (name) => (search.get(name) ? [`/api/users/${encodeURIComponent(search.get(name))}`] : []);
  /** What acted may also be an API key, whose id is a number (web/src/lib/lookup.ts). */
  const isByKey = /^[1-9]\d{7,15}$/.test(search.get("actorId") ?? "");

  /** What a user's page shows of the trail, as web/src/features/events/activity-kinds.ts has it. */
  function history(page) {
    if (search.get("by") === "day") return `${page}/activity`;
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
    const page = `/api/users/${id}`;
    const reads = {
      "": ["/api/stats/overview", "/healthz"],
      users: id
        ? [
            page,
            `${page}/accounts`,
            `${page}/sessions?limit=200&state=${search.get("sessions") === "all" ? "all" : "active"}`,
            `${page}/notes?limit=10`,
            `/api/events?userId=${id}&type=signIn&limit=100`,
            history(page),
          ]
        : [`/api/users${filters("query status provider role cursor")}`],
      sessions: [
        ["device", "place"].includes(search.get("by"))
          ? `/api/sessions/summary${filters(ofSessions)}`
          : `/api/sessions${filters(`${ofSessions} cursor`)}`,
        ...user("userId"),
        ...(open
          ? [`/api/sessions/${encodeURIComponent(open)}`, `/api/events?sessionId=${encodeURIComponent(open)}`]
          : []),
      ],
      events: [
        `/api/events${filters(`${ofEvents} cursor`)}`,
        `/api/events/histogram${filters(ofEvents)}`,
        ...user("userId"),
        ...(isByKey ? [] : user("actorId")),
        ...(open ? [`/api/events/${encodeURIComponent(open)}`] : []),
      ],
      failures: [`/api/events/failures${filters("since until provider")}`],
      address: [
        `/api/events${filters("ip")}`,
        `/api/events${filters("ip")}&type=signInFailed`,
        `/api/sessions${filters("ip")}&state=all&limit=200`,
      ],
      operators:
        role === "owner"
          ? [`/api/operators${filters("role cursor")}`, "/api/events?type=grantRole&limit=100"]
          : [],
      keys: !id && (role === "owner" || role === "admin") ? [`/api/keys${filters("state cursor")}`] : [],
      jobs: [id ? `/api/jobs/${id}${filters("only cursor")}` : `/api/jobs${filters("cursor")}`],
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
