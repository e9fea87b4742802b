import { describe, expect, it } from "vitest";
import { type Config, ConfigError, type Env, isLoopback, originOf, readConfig } from "./config.ts";

const settings = {
  AUTH_SECRET: "0123456789abcdef0123456789abcdef",
  AUTH_PROVIDERS: "dev, my-idp",
  AUTH_DEV_ISSUER: "http://localhost:9400",
  AUTH_DEV_ID: "rollcall",
  AUTH_DEV_SECRET: "dev-secret",
  AUTH_DEV_NAME: "Development",
  AUTH_MY_IDP_ISSUER: "https://idp.example",
  AUTH_MY_IDP_ID: "id",
  AUTH_MY_IDP_SECRET: "secret",
};

function read(changes: Record<string, string | undefined> = {}): Config {
  return readConfig({ ...settings, ...changes } as unknown as Env);
}

describe("the settings", () => {
  it("are read with their defaults", () => {
    expect(read({ ROLLCALL_OWNERS: " Ada@Example.com ,bob@example.com," })).toMatchObject({
      secret: settings.AUTH_SECRET,
      origin: null,
      providers: [
        {
          id: "dev",
          name: "Development",
          issuer: "http://localhost:9400",
          clientId: "rollcall",
          clientSecret: "dev-secret",
        },
        {
          id: "my-idp",
          name: "my-idp",
          issuer: "https://idp.example",
          clientId: "id",
          clientSecret: "secret",
        },
      ],
      owners: ["ada@example.com", "bob@example.com"],
      ownerProviders: ["dev"],
    });
  });

  it("are read once an environment", () => {
    const env = { ...settings } as unknown as Env;
    expect(readConfig(env)).toBe(readConfig(env));
  });

  it.each([
    ["AUTH_SECRET", undefined],
    ["AUTH_SECRET", "short"],
    ["AUTH_URL", "http://rollcall.example"],
    ["AUTH_URL", "rollcall.example"],
    ["AUTH_URL", "javascript:alert(1)"],
    ["AUTH_PROVIDERS", ""],
    ["AUTH_PROVIDERS", undefined],
    ["AUTH_PROVIDERS", "dev,dev"],
    ["AUTH_PROVIDERS", "Dev"],
    ["AUTH_PROVIDERS", "dev;acme"],
    ["AUTH_DEV_ISSUER", undefined],
    ["AUTH_DEV_ISSUER", "http://idp.example"],
    ["AUTH_DEV_ID", " "],
    ["AUTH_MY_IDP_SECRET", undefined],
    ["ROLLCALL_OWNERS", "ada"],
    ["ROLLCALL_OWNERS", "ada@example.com;bob@example.com"],
    ["ROLLCALL_OWNER_PROVIDERS", "nobody"],
  ])("%s = %j is refused by name, and its value is not told", (setting, value) => {
    const error = (() => {
      try {
        read({ [setting]: value });
      } catch (reason) {
        return reason;
      }
    })();
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({ setting, message: expect.stringContaining(setting) });
    if (value?.trim()) expect(String(error)).not.toContain(value);
  });
});

describe("the origin", () => {
  const request = new Request("https://host.example/auth/session", {
    headers: { "X-Forwarded-Host": "evil.test", "X-Forwarded-Proto": "http", Forwarded: "host=evil.test" },
  });

  it("is AUTH_URL's, else the request's, and no header's", () => {
    expect(originOf(request, read())).toBe("https://host.example");
    expect(originOf(request, read({ AUTH_URL: "https://rollcall.example/path" }))).toBe(
      "https://rollcall.example",
    );
  });

  it.each([
    ["localhost", true],
    ["rollcall.localhost", true],
    ["127.0.0.1", true],
    ["[::1]", true],
    ["localhost.evil.test", false],
    ["127.0.0.1.evil.test", false],
    ["10.0.0.1", false],
  ])("%s may be plain http: %s", (host, expected) => {
    expect(isLoopback(host)).toBe(expected);
  });
});
