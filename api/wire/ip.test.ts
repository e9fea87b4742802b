import { expect, test } from "vitest";
import { formatIp, inRange, parseIp, parseIpRange } from "./ip.ts";

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:DB8:0:0:0:0:0:7", "2001:db8::7"],
  ["::1", "::1"],
])("%s is read and written as %s", (text, written) => {
  expect(formatIp(parseIp(text))).toBe(written);
});

test.each([
  "",
  "1",
  "0x7f.0.0.1",
  "127.1",
  "010.0.0.1",
  "256.0.0.1",
  "1.2.3.4.5",
  "fe80::1%eth0",
  "::g",
  "localhost",
  "1.2.3.4/8",
])("%s is no address", (text) => {
  expect(parseIp(text)).toBeNull();
});

test.each([
  ["10.0.0.0/8", ["10.0.0.0", "10.255.255.255"], ["9.255.255.255", "11.0.0.0", "::a00:1"]],
  ["10.9.8.7/22", ["10.9.8.0", "10.9.11.255"], ["10.9.7.255", "10.9.12.0"]],
  ["192.0.2.7", ["192.0.2.7"], ["192.0.2.6", "192.0.2.8"]],
  ["0.0.0.0/0", ["0.0.0.0", "255.255.255.255"], ["2001:db8::1"]],
  ["2001:db8::/33", ["2001:db8::", "2001:db8:7fff:ffff::1"], ["2001:db8:8000::"]],
  ["::/0", ["::", "2001:db8::1", "1.2.3.4"], []],
])("%s holds its first and last address and not their neighbours", (block, inside, outside) => {
  const range = parseIpRange(block);
  if (range === null) throw new Error("not a block");
  for (const ip of inside) expect(inRange(parseIp(ip), range), ip).toBe(true);
  for (const ip of outside) expect(inRange(parseIp(ip), range), ip).toBe(false);
});

test.each([
  "10.0.0.0/33",
  "10.0.0.0/-1",
  "10.0.0.0/",
  "10.0.0.0/8/8",
  "::/129",
  "x/8",
  "10.0.0.0/ 8",
  "10.0.0.0/1e1",
])("%s is no block", (text) => {
  expect(parseIpRange(text)).toBeNull();
});
