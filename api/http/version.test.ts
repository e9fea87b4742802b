import { expect, test } from "vitest";
import manifest from "../../package.json?raw";
import { VERSION } from "./version.ts";

test("the version is the one of the package", () => {
  expect(JSON.parse(manifest).version).toBe(VERSION);
});
