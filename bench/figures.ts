import { StepError } from "../scripts/start/progress.ts";
import type { Ask } from "./caller.ts";
import { userId } from "./story.ts";

/** One thing that the product promises about its cost, and how it is asked for. */
export interface Figure {
  what: string;
  /** rows read, at most */
  goal: number;
  paths: readonly string[];
}

const PAGE = 50;
const page = 2 * PAGE + 6;
const events = (query: string) => `/api/events?limit=${PAGE}&${query}`;

/** What is known of the data set that a question can be about. */
export interface Facts {
  ip: string;
  country: string;
  requestId: string;
  sessionId: string;
  eventId: string;
  /** in the middle of the trail */
  middle: string;
}

/** Looks up, in the data set itself, what there is to ask about. */
export async function learn(ask: Ask, now: number): Promise<Facts> {
  const middle = new Date(now - 200 * 24 * 60 * 60_000).toISOString();
  const { status, body } = await ask(events(`type=signIn&until=${middle}`));
  if (status !== 200) throw new StepError(`The trail answered ${status}: ${JSON.stringify(body)}`);
  const { items } = body as { items: Record<"id" | "ip" | "country" | "requestId" | "sessionId", string>[] };
  const [event] = items;
  if (!event) throw new StepError("The data set has no sign-ins.");
  const { ip, country, requestId, sessionId, id } = event;
  return { ip, country, requestId, sessionId, eventId: id, middle };
}

/** Every promise that is about rows read. Where there are several paths, each has to keep it. */
export function figuresOf({ ip, country, requestId, sessionId, middle }: Facts): Figure[] {
  const hot = userId(0);
  return [
    { what: "users: a page of all", goal: 56, paths: [`/api/users?limit=${PAGE}`] },
    {
      what: "users: a page by status, by role",
      goal: 56,
      paths: ["status=active", "status=banned", "role=admin", "role=owner"].map(
        (query) => `/api/users?limit=${PAGE}&${query}`,
      ),
    },
    {
      what: "users: a page by provider, a common and a rare one",
      goal: page,
      paths: ["google", "acme"].map((id) => `/api/users?limit=${PAGE}&provider=${id}`),
    },
    {
      what: "users: search by the beginning of an e-mail, of a word of the name",
      goal: page,
      paths: ["user12", "jon", "mueller", "o"].map((query) => `/api/users?limit=${PAGE}&query=${query}`),
    },
    {
      what: "users: a search that finds nobody",
      goal: 8,
      paths: [`/api/users?limit=${PAGE}&query=zzzzzzzz`],
    },
    {
      what: "one user, with one session and with many",
      goal: 8,
      paths: [9, 0].map((n) => `/api/users/${userId(n)}`),
    },
    {
      what: "events: newest, by user, actor, address, time, type (but signIn, the commonest)",
      goal: page,
      paths: [
        "order=desc",
        "order=asc",
        `userId=${hot}`,
        `actorId=${userId(1)}`,
        "type=grantRole",
        `ip=${ip}`,
        `until=${middle}`,
        `since=${middle}&order=asc`,
      ].map(events),
    },
    {
      what: "events: any combination, signIn alone",
      goal: 1100,
      paths: [
        "type=signIn",
        `userId=${hot}&type=signInFailed`,
        `userId=${hot}&type=deleteUser&type=banUser`,
        `provider=acme&outcome=failure`,
        `country=${country}&type=linkAccount&userId=${hot}`,
        `ip=${encodeURIComponent("198.18.0.0/15")}&type=unlinkAccount`,
        `actorId=${userId(1)}&userId=${hot}`,
        `requestId=${requestId}`,
        `sessionId=${sessionId}`,
        `requestId=${requestId}&type=banUser`,
        `type=signIn&country=KR&provider=acme&until=${middle}`,
        "type=deleteUser",
      ].map(events),
    },
    { what: "overview", goal: 120, paths: ["/api/stats/overview"] },
  ];
}
