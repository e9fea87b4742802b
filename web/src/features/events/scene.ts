import { deviceName } from "@/lib/device";
import { countryName } from "@/lib/place";
import { providerName } from "@/lib/provider";
import type { Event } from "../../../../shared/schemas/event.ts";

/** Somebody in a sentence, whom one can look up. */
export interface Mention {
  id: string | null;
  label: string;
}

/** A piece of a sentence. */
export type Part = string | Mention;

/** Who took part in an event, as the words of a sentence. */
export class Scene {
  constructor(
    readonly event: Event,
    readonly meId: string | null,
  ) {}

  /** The user whom it happened to; "you" for the reader. */
  get user(): Part {
    const { user } = this.event;
    if (!user) return "an unknown user";
    if (user.id !== null && user.id === this.meId) return "you";
    const label = user.label ?? user.id;
    return label === null ? "a deleted user" : { id: user.id, label };
  }

  /** Who did it, if that is known and somebody else than the user. */
  get actor(): Part | null {
    const { actor } = this.event;
    if (!actor || this.isOwnAct) return null;
    if (actor.kind === "system") return "Rollcall";
    if (actor.id !== null && actor.id === this.meId) return "you";
    if (actor.kind === "apiKey") return actor.label === null ? "an API key" : `the API key “${actor.label}”`;
    const label = actor.label ?? actor.id;
    return label === null ? "a deleted user" : { id: actor.id, label };
  }

  /** Who did it, whoever that was. */
  get doer(): Part {
    return this.actor ?? (this.event.user ? this.user : "somebody");
  }

  /** Whether the user did it himself. */
  get isOwnAct(): boolean {
    const { actor, user } = this.event;
    return actor !== null && user !== null && actor.id !== null && actor.id === user.id;
  }

  /** "your session" or "the session of Mallory". */
  theirs(thing: string): Part[] {
    return this.user === "you" ? [`your ${thing}`] : [`the ${thing} of `, this.user];
  }

  /** "one of your sessions" or "a session of Mallory". */
  oneOfTheirs(thing: string): Part[] {
    return this.user === "you" ? [`one of your ${thing}s`] : [`a ${thing} of `, this.user];
  }

  /** The verb "to be" after the user, in the past or now. */
  was(): string {
    return this.user === "you" ? "were" : "was";
  }

  get isSystem(): boolean {
    return this.event.actor?.kind === "system";
  }

  /** The provider's name, or `otherwise`. */
  provider(otherwise = "a provider"): string {
    return this.event.provider ? providerName(this.event.provider) : otherwise;
  }

  /** " from Germany (Firefox on Linux)", as far as it is known. */
  get whence(): string {
    const country = countryName(this.event.country);
    const device = deviceName(this.event.userAgent);
    return `${country ? ` from ${country}` : ""}${device ? ` (${device})` : ""}`;
  }

  /** What a field of the data became: the value itself, or the second of `[before, after]`. */
  after(field: string): unknown {
    const value = this.event.data?.[field];
    return Array.isArray(value) ? value[1] : value;
  }

  /** What a field of the data was before. */
  before(field: string): unknown {
    const value = this.event.data?.[field];
    return Array.isArray(value) ? value[0] : undefined;
  }
}
