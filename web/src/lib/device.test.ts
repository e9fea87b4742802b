import { expect, test } from "vitest";
import { deviceOf } from "@/lib/device";

test.each([
  [
    "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    "Firefox on Linux",
    "desktop",
    "Firefox",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
    "Safari on iOS",
    "mobile",
    "Safari",
  ],
  [
    "Mozilla/5.0 (Linux; Android 15; SAMSUNG SM-S931B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36",
    "Samsung Internet on Android",
    "mobile",
    "Samsung Internet",
  ],
  ["curl/8.9.1", "curl", "other", null],
  ["<script>alert(1)</script>", "<script>alert(1)<", "other", null],
])("%s", (userAgent, name, kind, browser) => {
  expect(deviceOf(userAgent)).toEqual({ name, kind, browser });
});

test("no user agent, no device", () => {
  expect(deviceOf(null)).toBeNull();
});
