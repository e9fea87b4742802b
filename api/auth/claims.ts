import type { Profile } from "@auth/core/types";
import type { Config } from "../config.ts";
import { normalizeEmail } from "./email.ts";

/** What a provider says of somebody, as far as it is believed. */
export interface Claims {
  /** the provider's own, unchanging id of him; with the provider's id it is the identity */
  subject: string;
  name: string | null;
  /** normalized; null where the provider has none or does not vouch for it */
  email: string | null;
  /** normalized, vouched for or not: good for refusing, never for recognizing anybody */
  claimed: string | null;
  /** `claimed` as the provider spells it: an older row may have its capitals */
  spelling: string | null;
  image: string | null;
}

const SUBJECT_MAX = 255;
const NAME_MAX = 256;
const IMAGE_MAX = 2048;

/**
 * Reads the claims of an OpenID user. An address counts only with `email_verified: true`, literally: otherwise anybody
 * could come as anybody. Names lose control characters, images must be https. Throws where there is no subject.
 */
export function readClaims(profile: Profile): Claims {
  const subject = String(profile.sub ?? "");
  if (subject === "" || subject.length > SUBJECT_MAX) throw new Error("The provider sent no usable subject");
  const claimed = normalizeEmail(profile.email);
  const isVouchedFor = profile.email_verified === true && claimed !== null;
  return {
    subject,
    name: readName(profile.name ?? profile.nickname ?? profile.preferred_username),
    email: isVouchedFor ? claimed : null,
    claimed,
    spelling: claimed === null ? null : String(profile.email),
    image: readImage(profile.picture),
  };
}

function readName(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const name = value
    .toWellFormed()
    .replaceAll(/\p{Cc}+/gu, " ")
    .trim();
  return name === "" ? null : name.slice(0, NAME_MAX).toWellFormed();
}

function readImage(value: unknown): string | null {
  if (typeof value !== "string" || value.length > IMAGE_MAX) return null;
  const url = URL.parse(value);
  return url?.protocol === "https:" ? url.href : null;
}

/** The owner's address that these claims prove, or null: ROLLCALL_OWNERS names it and a trusted provider vouches for it. */
export function provenOwner(claims: Claims | null, provider: string | null, config: Config): string | null {
  if (!claims?.email || provider === null || !config.ownerProviders.includes(provider)) return null;
  return config.owners.includes(claims.email) ? claims.email : null;
}
