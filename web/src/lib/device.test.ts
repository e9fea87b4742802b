import { expect, test } from "vitest";
import { deviceKind, deviceName } from "@/lib/device";

test.each([
  ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux", "desktop"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
    "Safari on iOS",
    "mobile",
  ],
  [
    "Mozilla/5.0 (Linux; Android 15; SAMSUNG SM-S931B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36",
    "Samsung Internet on Android",
    "mobile",
  ],
  ["curl/8.9.1", "curl", "other"],
  ["<script>alert(1)</script>", "<script>alert(1)<", "other"],
])("%s", (userAgent, name, kind) => {
  expect(deviceName(userAgent)).toBe(name);
  expect(deviceKind(userAgent)).toBe(kind);
});

test("no user agent, no device", () => {
  expect(deviceName(null)).toBeNull();
  expect(deviceKind(null)).toBe("other");
});
