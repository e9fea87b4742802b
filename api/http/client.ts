import { formatIp, parseIp } from "../wire/ip.ts";

/** Where a request came from, as far as Cloudflare vouches for it. */
export interface ClientInfo {
  /** 16 bytes, IPv4 mapped */
  ip: Uint8Array | null;
  ipText: string | null;
  country: string | null;
  userAgent: string | null;
}

/** Reads the client's address from `CF-Connecting-IP` alone: any other header is the client's own claim. */
export function clientOf(request: Request): ClientInfo {
  const ip = parseIp(request.headers.get("CF-Connecting-IP") ?? "");
  const country = request.cf?.country;
  return {
    ip,
    ipText: formatIp(ip),
    country: typeof country === "string" && country !== "" ? country : null,
    userAgent: request.headers.get("User-Agent") || null,
  };
}
