import { deviceOf } from "@/lib/device";
import { personLabel } from "@/lib/person";
import { countryName } from "@/lib/place";
import { providerName } from "@/lib/provider";
import type { Event } from "../../../shared/schemas/event.ts";

/** Somebody in a sentence, whom one can look up. */
export interface Mention {
  id: string | null;
  label: string;
}

/** A piece of a sentence. */
export type Part = string | Mention;

/** What tells events of one type: the pieces of a sentence without its end; null where a piece has nothing to say. */
export type Teller = (scene: Scene) => (Part | null)[];

/** Somebody who takes part, before a language has put him into words. */
export type Who =
  | { is: "you" | "rollcall" | "unknown" | "deleted" }
  | { is: "apiKey"; label: string | null }
  | ({ is: "person" } & Mention);

/** What is known of an event, in no language yet. */
export class Scene {
  constructor(
    readonly event: Event,
    readonly meId: string | null,
  ) {}

  /** The user whom it happened to. */
  get user(): Who {
    const { user } = this.event;
    return user ? this.person(user) : { is: "unknown" };
  }

  /** Whether that is the reader. */
  get isYou(): boolean {
    return this.user.is === "you";
  }

  /** Who did it, if that is known and somebody else than the user. */
  get actor(): Who | null {
    const { actor } = this.event;
    if (!actor || this.isOwnAct) return null;
    if (actor.kind === "system") return { is: "rollcall" };
    const isYou = actor.id !== null && actor.id === this.meId;
    return actor.kind === "apiKey" && !isYou ? { is: "apiKey", label: actor.label } : this.person(actor);
  }

  /** Who did it, whoever that was; null where nobody is known. */
  get doer(): Who | null {
    return this.actor ?? (this.event.user ? this.user : null);
  }

  /** Whether the user did it himself. */
  get isOwnAct(): boolean {
    const { actor, user } = this.event;
    return actor !== null && user !== null && actor.id !== null && actor.id === user.id;
  }

  /** Whether Rollcall did it by itself. */
  get isSystem(): boolean {
    return this.event.actor?.kind === "system";
  }

  /** Whether the app did it, past Rollcall. */
  get isByApp(): boolean {
    return this.event.source === "database" && !this.event.actor;
  }

  /** The provider's name. */
  get provider(): string | null {
    return this.event.provider ? providerName(this.event.provider) : null;
  }

  /** The country's name. */
  get country(): string | null {
    return countryName(this.event.country);
  }

  /** The device in words: "Firefox on Linux". */
  get device(): string | null {
    return deviceOf(this.event.userAgent)?.name ?? null;
  }

  /** How many more there were, in the row that closes a minute with too many to write down. */
  get suppressed(): number | null {
    const more = this.event.data?.suppressed;
    return typeof more === "number" ? more : null;
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

  private person({ id, label }: { id: string | null; label: string | null }): Who {
    if (id !== null && id === this.meId) return { is: "you" };
    if (label === null && id === null) return { is: "deleted" };
    return { is: "person", id, label: personLabel({ name: label, id }) };
  }
}
