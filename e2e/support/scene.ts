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
async function post<Reply>({ page }: Person, path: string, body: unknown): Promise<Reply> {
  return page.evaluate(
    async ([path, body]) => {
      const headers = { "Content-Type": "application/json" };
      const reply = await fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
      if (!reply.ok) throw new Error(await reply.text());
      return reply.json();
    },
    [path, body] as const,
  );
}

/**
 * Signs an owner in, and sees to it that every screen of the console has something to show: somebody with a session, a failed
 * sign-in, a note, a key and a job.
 */
export async function prepareScene(open: () => Promise<Person>, project: FullProject): Promise<Scene> {
  const { login, email } = nameIn(project, "scene");
  const somebody = await open();
  await somebody.signIn("Dev", login);
  await somebody.signIn("Acme", login);
  const ada = await open();
  await ada.signIn("Dev", "ada");
  const reply = await ada.context.request.get(`/api/users?query=${encodeURIComponent(email)}`);
  const id: string = (await reply.json()).items[0].id;
  await post(ada, `/api/users/${id}/notes`, { text: "Called on Monday." });
  await post(ada, "/api/keys", { name: "Nightly export", scopes: ["users:read"] });
  const { job } = await post<{ job: { id: string } }>(ada, "/api/jobs", {
    kind: "unban",
    userIds: [id],
    reason: "Nothing to lift",
  });
  const events = await ada.context.request.get(`/api/events?userId=${id}&type=signInFailed&limit=1`);
  const event: string = (await events.json()).items[0].id;
  return {
    ada,
    screens: {
      overview: "/",
      users: "/users",
      "no user found": "/users?query=nobody.has.this.name",
      user: `/users/${id}`,
      "no such user": "/users/nobody",
      sessions: "/sessions",
      "no session found": "/sessions?ip=203.0.113.7",
      events: "/events",
      "no event found": "/events?ip=203.0.113.7",
      event: `/events?open=${event}`,
      failures: "/failures",
      address: "/address?ip=127.0.0.1",
      operators: "/operators",
      keys: "/keys",
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
