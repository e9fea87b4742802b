/** What an issuer says about somebody, as OpenID Connect claims. */
export interface Claims {
  sub: string;
  name: string;
  email: string;
  email_verified: boolean;
  preferred_username: string;
}

const UNVERIFIED = "+unverified";
const NAME = /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/;

/** The name in its one form, lower case without blanks around it; null when it cannot stand in an e-mail address. */
export function readName(input: string): string | null {
  const name = input.trim().toLowerCase();
  const bare = name.endsWith(UNVERIFIED) ? name.slice(0, -UNVERIFIED.length) : name;
  return NAME.test(bare) ? name : null;
}

/**
 * The claims for a name that `readName` returned. `NAME+unverified` is another person at this issuer (another `sub`)
 * who says that the e-mail of `NAME` is his.
 */
export function claimsOf(issuerId: string, name: string): Claims {
  const verified = !name.endsWith(UNVERIFIED);
  const bare = verified ? name : name.slice(0, -UNVERIFIED.length);
  return {
    sub: `${issuerId}-${name}`,
    name: bare
      .split(/[._-]+/)
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join(" "),
    email: `${bare}@example.com`,
    email_verified: verified,
    preferred_username: bare,
  };
}

/** The name inside a `sub` of this issuer, or null for a foreign one. */
export function nameOfSubject(issuerId: string, sub: string): string | null {
  const prefix = `${issuerId}-`;
  return sub.startsWith(prefix) ? readName(sub.slice(prefix.length)) : null;
}
