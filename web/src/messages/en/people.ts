import type { Part, Scene, Who } from "@/messages/scene";

/** Somebody in an English sentence. */
export function person(who: Who): Part {
  switch (who.is) {
    case "you":
      return "you";
    case "rollcall":
      return "Rollcall";
    case "unknown":
      return "an unknown user";
    case "deleted":
      return "a deleted user";
    case "apiKey":
      return who.label === null ? "an API key" : `the API key “${who.label}”`;
    case "person":
      return { id: who.id, label: who.label };
  }
}

/** The user whom it happened to. */
export function user(scene: Scene): Part {
  return person(scene.user);
}

/** Who did it, if that is known and somebody else than the user. */
export function actor(scene: Scene): Part | null {
  return scene.actor && person(scene.actor);
}

/** Who did it, whoever that was. */
export function doer(scene: Scene): Part {
  return scene.doer ? person(scene.doer) : "somebody";
}

/** "your session" or "the session of Mallory". */
export function theirs(scene: Scene, thing: string): Part[] {
  return scene.isYou ? [`your ${thing}`] : [`the ${thing} of `, user(scene)];
}

/** "one of your sessions" or "a session of Mallory". */
export function oneOfTheirs(scene: Scene, thing: string): Part[] {
  return scene.isYou ? [`one of your ${thing}s`] : [`a ${thing} of `, user(scene)];
}

/** The verb "to be" after the user, in the past. */
export function was(scene: Scene): string {
  return scene.isYou ? "were" : "was";
}

/** " with GitHub", where the provider is known. */
export function via({ provider }: Scene): string {
  return provider ? ` with ${provider}` : "";
}

/** Countries that are spoken of with an article. */
const THE = new Set("AE BS CF CK DO FK FO GB GM KM KY MH MP MV NL PH SB SC TC US VG VI".split(" "));

/** " from Germany (Firefox on Linux)", as far as it is known. */
export function whence({ event, country, device }: Scene): string {
  const the = event.country !== null && THE.has(event.country) ? "the " : "";
  return `${country ? ` from ${the}${country}` : ""}${device ? ` (${device})` : ""}`;
}
