import { expect, test } from "vitest";
import { ask } from "./ask.ts";
import { fill, ROUTES, type Route } from "./routes.ts";
import { SUBJECTS, type Subject } from "./subjects.ts";

/** What is not as the declarations say; nothing where it is. */
async function fault(route: Route, subject: Subject): Promise<string[]> {
  const { method, path, event } = route;
  const body = method === "GET" ? undefined : "{}";
  const got = await ask(method, fill(path), { "Content-Type": "application/json", ...subject.headers }, body);
  const { status, code, denial } = subject.expected(route);
  const seen = `${got.status} ${got.code} ${JSON.stringify(got.events)}`;
  if (status === null) {
    // what is asked for is nobody's or says nothing: only what is taken out leaves an event
    const events = method === "GET" && typeof event === "string" ? [{ type: event, code: null }] : [];
    const isThrough = ![401, 403].includes(got.status) && got.status < 500;
    return isThrough && JSON.stringify(got.events) === JSON.stringify(events)
      ? []
      : [`${route.name}: not let through: ${seen}`];
  }
  const events = denial === null ? [] : [{ type: "accessDenied", code: denial }];
  const isRefused = got.status === status && got.code === code;
  return isRefused && JSON.stringify(got.events) === JSON.stringify(events)
    ? []
    : [`${route.name}: not ${status} ${code} ${denial}: ${seen}`];
}

test.each(Object.entries(SUBJECTS))(
  "%s gets what the declarations say on every route",
  async (_, enter) => {
    const subject = await enter();
    const faults: string[] = [];
    for (const route of ROUTES) faults.push(...(await fault(route, subject)));
    expect(faults).toEqual([]);
  },
  120_000,
);
