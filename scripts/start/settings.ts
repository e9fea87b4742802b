import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseEnv } from "node:util";
import { ISSUERS } from "../idp/start.ts";
import { root } from "./paths.ts";
import { StepError } from "./progress.ts";

export interface Settings {
  port: number;
  /** of the first issuer; the second listens on the next one */
  idpPort: number;
  /** the folder that keeps the local database and the build that is being served */
  state: string;
  /** where the console is reached, without a slash at the end */
  origin: string;
  /** further apps that may use the local issuers */
  idpApps: string[];
  /** what the Worker finds in its environment */
  vars: Record<string, string>;
}

const DEV_VARS = resolve(root, ".dev.vars");

function readPort(name: string, fallback: number): number {
  const text = process.env[name] ?? String(fallback);
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_534)
    throw new StepError(`${name} is "${text}": it must be a port, 1 to 65534.`);
  return port;
}

/** The settings in .dev.vars, into which a secret is written when neither it nor the environment has one. */
function readDevVars(): Record<string, string | undefined> {
  const text = existsSync(DEV_VARS) ? readFileSync(DEV_VARS, "utf8") : "";
  const found = parseEnv(text);
  if (found.AUTH_SECRET || process.env.AUTH_SECRET) return found;
  const secret = randomBytes(32).toString("base64url");
  const separator = text === "" || text.endsWith("\n") ? "" : "\n";
  writeFileSync(DEV_VARS, `${text}${separator}AUTH_SECRET="${secret}"\n`, { mode: 0o600 });
  return { ...found, AUTH_SECRET: secret };
}

function localProviders(idpPort: number): Record<string, string> {
  const vars: Record<string, string> = { AUTH_PROVIDERS: ISSUERS.map(({ id }) => id).join(",") };
  for (const [i, { id, name, clientId, clientSecret }] of ISSUERS.entries()) {
    const prefix = `AUTH_${id.toUpperCase()}`;
    vars[`${prefix}_ISSUER`] = `http://localhost:${idpPort + i}`;
    vars[`${prefix}_ID`] = clientId;
    vars[`${prefix}_SECRET`] = clientSecret;
    vars[`${prefix}_NAME`] = name;
  }
  return vars;
}

/** Everything that can be set, from the environment first, then from .dev.vars, then as a local trial needs it. */
export function readSettings(): Settings {
  const port = readPort("PORT", 8787);
  const idpPort = readPort("IDP_PORT", 9400);
  const origin = `http://localhost:${port}`;
  const vars: Record<string, string> = {
    AUTH_URL: origin,
    ROLLCALL_OWNERS: "ada@example.com",
    ...localProviders(idpPort),
  };
  for (const source of [readDevVars(), process.env]) {
    for (const [name, value] of Object.entries(source)) {
      if (value !== undefined && /^(AUTH|ROLLCALL)_/.test(name) && name !== "ROLLCALL_STATE")
        vars[name] = value;
    }
  }
  return {
    port,
    idpPort,
    origin,
    state: resolve(root, process.env.ROLLCALL_STATE ?? ".rollcall"),
    idpApps: (process.env.IDP_APPS ?? "").split(",").filter(Boolean),
    vars,
  };
}
