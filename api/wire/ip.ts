import ipaddr from "ipaddr.js";

/** The first and the last address of a block, 16 bytes each, both included. */
export interface IpRange {
  first: Uint8Array;
  last: Uint8Array;
}

/** The 16 bytes of an address, IPv4 mapped into IPv6; null for anything else, the loose forms of IPv4 (`1`, `0x7f.1`) included. */
export function parseIp(text: string): Uint8Array | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) {
    return Uint8Array.from(ipaddr.IPv4.parse(text).toIPv4MappedAddress().toByteArray());
  }
  if (text.includes(":") && !text.includes("%") && ipaddr.IPv6.isValid(text)) {
    return Uint8Array.from(ipaddr.IPv6.parse(text).toByteArray());
  }
  return null;
}

/** An address in its usual notation (RFC 5952, dotted for IPv4); null for anything that is not 16 bytes. */
export function formatIp(bytes: ArrayLike<number> | null): string | null {
  if (bytes === null || bytes.length !== 16) return null;
  const address = new ipaddr.IPv6(Array.from(bytes));
  return address.isIPv4MappedAddress() ? address.toIPv4Address().toString() : address.toRFC5952String();
}

/** The address of IPv4, or the /64 of an IPv6 address (one subscriber has all of it), as `parseIpRange` reads it. */
export function networkOfIp(bytes: ArrayLike<number> | null): string | null {
  const address = formatIp(bytes);
  if (bytes === null || address === null || !address.includes(":")) return address;
  const network = Uint8Array.from(bytes);
  return `${formatIp(network.fill(0, 8))}/64`;
}

/** The addresses that `192.0.2.1` or `2001:db8::/32` names; null when it is neither an address nor a CIDR block. */
export function parseIpRange(text: string): IpRange | null {
  const [address = "", prefix, ...rest] = text.split("/");
  const bytes = parseIp(address);
  if (bytes === null || rest.length > 0) return null;
  if (prefix === undefined) return { first: bytes, last: bytes };
  const widest = address.includes(":") ? 128 : 32;
  if (!/^\d{1,3}$/.test(prefix) || Number(prefix) > widest) return null;
  const fixed = 128 - widest + Number(prefix);
  const first = new Uint8Array(16);
  const last = new Uint8Array(16);
  bytes.forEach((byte, i) => {
    const bits = Math.min(8, Math.max(0, fixed - i * 8));
    const mask = (0xff << (8 - bits)) & 0xff;
    first[i] = byte & mask;
    last[i] = byte | (~mask & 0xff);
  });
  return { first, last };
}

/** Whether an address, as D1 gives it back, lies in the block. */
export function inRange(bytes: ArrayLike<number> | null, { first, last }: IpRange): boolean {
  return bytes !== null && compare(bytes, first) >= 0 && compare(bytes, last) <= 0;
}

function compare(a: ArrayLike<number>, b: ArrayLike<number>): number {
  for (let i = 0; i < 16; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
