import type { FullProject } from "@playwright/test";
import { nameIn } from "./name-in.ts";
import type { Person } from "./person.ts";

/** An operator's browser, and the addresses of all that she can look at. */
export interface Scene {
  ada: Person;
  /** every screen by a name of its own */
  screens: Record<string, string>;
}

/** Sends a change as the console would, and returns what was answered. */
async function send<Reply>(
  { page }: Person,
  method: "POST" | "PUT",
  path: string,
  body: unknown,
): Promise<Reply> {
  return page.evaluate(
    async ([method, path, body]) => {
      const headers = { "Content-Type": "application/json" };
      const reply = await fetch(path, { method, headers, body: JSON.stringify(body) });
      if (!reply.ok) throw new Error(await reply.text());
      return reply.json();
    },
    [method, path, body] as const,
  );
}

/** A user with an e-mail, where there is one. */
async function find({ context }: Person, email: string): Promise<{ id: string } | undefined> {
  const reply = await context.request.get(`/api/users?query=${encodeURIComponent(email)}`);
  return (await reply.json()).items[0];
}

/** The id of the user with an e-mail. */
async function idOf(ada: Person, email: string): Promise<string> {
  return (await find(ada, email))?.id ?? "";
}

/** What takes the most room: a user of a long name who is banned, and a view of as long a name as there can be. Returns the user's id. */
async function addLongNames(ada: Person, project: FullProject): Promise<string> {
  const { email } = nameIn(project, "long");
  const name = "María de los Ángeles Concepción Fernández de Córdoba y Álvarez de Toledo";
  await send(ada, "PUT", `/api/views/sessions/${encodeURIComponent(name)}`, { query: "country=ES" });
  const found = await find(ada, email);
  if (found) return found.id;
  await send(ada, "POST", "/api/users", { email, name });
  const id = await idOf(ada, email);
  await send(ada, "PUT", `/api/users/${id}/ban`, { reason: "Was here too long" });
  return id;
}

/** Signs somebody in who may look at everything and change nothing. */
export async function addViewer(
  open: () => Promise<Person>,
  ada: Person,
  project: FullProject,
): Promise<Person> {
  const { login, email } = nameIn(project, "viewer");
  const viewer = await open();
  await viewer.signIn("Dev", login);
  await send(ada, "PUT", `/api/operators/${await idOf(ada, email)}`, { role: "viewer" });
  return viewer;
}

/**
 * Signs an owner in, and sees to it that every screen of the console has something to show: somebody with a session, a failed
 * sign-in, a note, a key, a job, and names that are long.
 */
export async function prepareScene(open: () => Promise<Person>, project: FullProject): Promise<Scene> {
  const { login, email } = nameIn(project, "scene");
  const somebody = await open();
  await somebody.signIn("Dev", login);
  await somebody.signIn("Acme", login);
  const ada = await open();
  await ada.signIn("Dev", "ada");
  const id = await idOf(ada, email);
  await send(ada, "POST", `/api/users/${id}/notes`, { text: "Called on Monday." });
  await send(ada, "POST", "/api/keys", { name: "Nightly export", scopes: ["users:read"] });
  const { job } = await send<{ job: { id: string } }>(ada, "POST", "/api/jobs", {
    kind: "unban",
    userIds: [id],
    reason: "Nothing to lift",
  });
  const banned = await addLongNames(ada, project);
  const events = await ada.context.request.get(`/api/events?userId=${id}&type=signInFailed&limit=1`);
  const event: string = (await events.json()).items[0].id;
  const sessions = await ada.context.request.get(`/api/users/${id}/sessions`);
  const session: string = (await sessions.json()).items[0].id;
  return {
    ada,
    screens: {
      overview: "/",
      users: "/users",
      "no user found": "/users?query=nobody.has.this.name",
      user: `/users/${id}`,
      "banned user": `/users/${banned}`,
      "no such user": "/users/nobody",
      sessions: "/sessions",
      "sessions by device": "/sessions?by=device",
      "sessions by place": "/sessions?by=place",
      "no session found": "/sessions?ip=203.0.113.7",
      session: `/sessions?open=${session}`,
      events: "/events",
      "no event found": "/events?ip=203.0.113.7",
      event: `/events?open=${event}`,
      failures: "/failures",
      "failures by login": "/failures?by=account",
      address: "/address?ip=127.0.0.1",
      operators: "/operators",
      keys: "/keys",
      "all keys": "/keys?state=all",
      "new key": "/keys/new",
      jobs: "/jobs",
      job: `/jobs/${job.id}`,
      health: "/health",
      settings: "/settings",
      account: "/account",
      "sign in": "/sign-in?error=AccessDenied",
      "sign in again": "/sign-in?reason=session-ended",
      "sign out": "/sign-out",
      "check your mail": "/verify-request",
      "no such page": "/nowhere",
    },
  };
}
