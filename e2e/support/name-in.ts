import type { FullProject } from "@playwright/test";

/** Somebody who is in one project's tests only, since the projects may share a database. */
export interface NamedPerson {
  /** what he types at an issuer */
  login: string;
  /** what the issuers say he is called, see scripts/idp/account.ts */
  name: string;
  email: string;
}

/** The person of that name in a project: "bob" is `bob.phone`, "Bob Phone", in the project "phone". */
export function nameIn({ name: project }: FullProject, first: string): NamedPerson {
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  const login = `${first}.${project}`;
  return { login, name: `${capital(first)} ${capital(project)}`, email: `${login}@example.com` };
}
