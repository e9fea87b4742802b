import { z } from "zod";
import { normalizeEmail } from "./auth/email.ts";

/** The Worker's bindings and settings, as wrangler hands them over. */
export interface Env {
  DB: D1Database;
  [setting: `AUTH_${string}` | `ROLLCALL_${string}`]: string | undefined;
}

export interface ProviderConfig {
  id: string;
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
}

/** Every setting, validated. */
export interface Config {
  /** seals the cookies of a sign-in on its way */
  secret: string;
  /** where Rollcall is served, from AUTH_URL; null means: where the request went */
  origin: string | null;
  providers: ProviderConfig[];
  /** e-mail addresses in lower case */
  owners: string[];
  /** ids of the providers whose word on an owner's address is taken */
  ownerProviders: string[];
  /** requests a minute for one caller and isolate; null for no limit. See http/rate-limit.ts */
  rateLimit: number | null;
}

/** A setting is missing or wrong; `setting` names it. Its value never stands in the message. */
export class ConfigError extends Error {
  override name = "ConfigError";
  constructor(
    readonly setting: string,
    problem: string,
  ) {
    super(`${setting} ${problem}`);
  }
}

/** Whether a host can only be this machine: the one place where plain http is allowed. */
export function isLoopback(hostname: string): boolean {
  return (
    hostname === "localhost" ||
    hostname.endsWith(".localhost") ||
    hostname === "[::1]" ||
    /^127(\.\d{1,3}){3}$/.test(hostname)
  );
}

/** The origin at which the request's Rollcall is served. Only AUTH_URL and the request's own URL are asked, never a header. */
export function originOf(request: Request, config: Config): string {
  return config.origin ?? new URL(request.url).origin;
}

const list = z
  .string()
  .default("")
  .transform((text) => text.split(",").flatMap((part) => part.trim() || []));

const webAddress = z.string("is missing").refine((text) => {
  const url = URL.parse(text);
  return (
    url !== null && (url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname)))
  );
}, "must be an https:// address (http:// only for this machine)");

const required = z.string("is missing").trim().min(1, "is missing");

const SETTINGS = {
  AUTH_SECRET: required.min(32, "must have at least 32 characters"),
  AUTH_URL: webAddress.transform((text) => new URL(text).origin).optional(),
  AUTH_PROVIDERS: list.pipe(
    z
      .array(
        z
          .string()
          .regex(/^[a-z][a-z0-9-]{0,31}$/, "may hold only names of a-z, 0-9 and -, separated by commas"),
      )
      .min(1, "names no provider")
      .refine((ids) => new Set(ids).size === ids.length, "names a provider twice"),
  ),
  ROLLCALL_OWNERS: list.transform((owners, context) =>
    owners.map((owner) => {
      const email = normalizeEmail(owner);
      if (email === null)
        context.addIssue({ code: "custom", message: "may hold only e-mail addresses, separated by commas" });
      return email ?? "";
    }),
  ),
  ROLLCALL_OWNER_PROVIDERS: list,
  ROLLCALL_RATE_LIMIT: z
    .string()
    .regex(/^(off|[1-9]\d{1,5})$/, 'must be "off" or a number of requests a minute, from 10 to 999999')
    .default("1200")
    .transform((text) => (text === "off" ? null : Number(text))),
};

function read<Schema extends z.ZodType>(
  env: Env,
  setting: keyof Env & string,
  schema: Schema,
): z.output<Schema> {
  // an empty variable is an unset one: that is how wrangler.toml spells it
  const value = env[setting as `AUTH_${string}`] || undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new ConfigError(setting, result.error.issues[0]?.message ?? "is wrong");
}

function readProvider(env: Env, id: string): ProviderConfig {
  const prefix = `AUTH_${id.toUpperCase().replaceAll("-", "_")}` as const;
  return {
    id,
    name: read(env, `${prefix}_NAME`, z.string().max(64, "is too long").default(id)),
    issuer: read(env, `${prefix}_ISSUER`, webAddress),
    clientId: read(env, `${prefix}_ID`, required),
    clientSecret: read(env, `${prefix}_SECRET`, required),
  };
}

const known = new WeakMap<Env, Config>();

/** The settings of an environment, read once. Throws `ConfigError` for the first that is wrong. */
export function readConfig(env: Env): Config {
  const before = known.get(env);
  if (before) return before;
  const ids = read(env, "AUTH_PROVIDERS", SETTINGS.AUTH_PROVIDERS);
  const ownerProviders = read(env, "ROLLCALL_OWNER_PROVIDERS", SETTINGS.ROLLCALL_OWNER_PROVIDERS);
  if (ownerProviders.some((id) => !ids.includes(id)))
    throw new ConfigError("ROLLCALL_OWNER_PROVIDERS", "names a provider that AUTH_PROVIDERS lacks");
  const config: Config = {
    secret: read(env, "AUTH_SECRET", SETTINGS.AUTH_SECRET),
    origin: read(env, "AUTH_URL", SETTINGS.AUTH_URL) ?? null,
    providers: ids.map((id) => readProvider(env, id)),
    owners: read(env, "ROLLCALL_OWNERS", SETTINGS.ROLLCALL_OWNERS),
    rateLimit: read(env, "ROLLCALL_RATE_LIMIT", SETTINGS.ROLLCALL_RATE_LIMIT),
    ownerProviders: ownerProviders.length > 0 ? ownerProviders : ids.slice(0, 1),
  };
  known.set(env, config);
  return config;
}
