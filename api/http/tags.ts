/** What the API is about, in the order in which one gets to know it. */
export const TAGS = [
  { name: "me", description: "Who asks: a person with a session, or an API key." },
  { name: "users", description: "The people in the Auth.js tables, and what operators do about them." },
  { name: "accounts", description: "Identities at providers, each linked to a user." },
  {
    name: "sessions",
    description: "Who is signed in where; ending sessions, one or all that a filter means.",
  },
  { name: "notes", description: "What operators write about a user, for each other." },
  { name: "events", description: "The trail: what happened, who did it, from where and why." },
  { name: "jobs", description: "Mass actions that go on after the reply." },
  { name: "keys", description: "API keys for scripts." },
  { name: "operators", description: "Users with a role in Rollcall." },
  { name: "stats", description: "How things stand." },
  { name: "views", description: "Filters that an operator has saved." },
] as const;

/** The tag of a path: what its last words are about, and `me` for everything about oneself. */
export function tagOf(path: string): string {
  const words = path.split("/");
  const names = TAGS.map(({ name }) => name).filter((name) => words.includes(name));
  const last = words.findLast((word) => names.some((name) => name === word));
  return names[0] === "me" ? "me" : (last ?? "users");
}
