import type { Part, Scene, Who } from "@/messages/scene";

type Form = "nominative" | "accusative" | "dative";

const A_USER: Record<Form, (kind: string) => string> = {
  nominative: (kind) => `ein ${kind}er Benutzer`,
  accusative: (kind) => `einen ${kind}en Benutzer`,
  dative: (kind) => `einem ${kind}en Benutzer`,
};
/** Somebody in a German sentence: as its subject, its object, or to whom or from whom it is. */
function person(who: Who, form: Form): Part {
  switch (who.is) {
    case "you":
      return form === "dative" ? "Ihnen" : "Sie";
    case "rollcall":
      return "Rollcall";
    case "unknown":
      return A_USER[form]("unbekannt");
    case "deleted":
      return A_USER[form]("gelöscht");
    case "apiKey":
      // A key only ever acts: it is nobody's object.
      return who.label === null ? "ein API-Schlüssel" : `der API-Schlüssel „${who.label}“`;
    case "person":
      return { id: who.id, label: who.label };
  }
}

/** The user whom it happened to, as the subject. */
export function user(scene: Scene): Part {
  return person(scene.user, "nominative");
}

/** "den Benutzer Mallory", or whatever stands for one without a name. */
export function theUser(scene: Scene): Part[] {
  const object = userObject(scene);
  return typeof object === "string" ? [object] : ["den Benutzer ", object];
}

/** The user as the object: "Sie haben Mallory gesperrt". */
export function userObject(scene: Scene): Part {
  return person(scene.user, "accusative");
}

/** The user after "von", "mit", "bei", or whom something is given to. */
export function toUser(scene: Scene): Part {
  return person(scene.user, "dative");
}

/** Who did it with the verb "haben": "Sie haben", "Mallory hat". The app where it was the app; null where nobody is known. */
export function actorHas(scene: Scene): Part[] | null {
  if (scene.actor) return has(scene.actor);
  return scene.event.source === "database" ? ["die App hat"] : null;
}

/** Who did it, whoever that was, with the verb "haben". */
export function doerHas(scene: Scene): Part[] {
  return scene.doer ? has(scene.doer) : ["jemand hat"];
}

/** The user with the verb "haben". */
export function userHas(scene: Scene): Part[] {
  return has(scene.user);
}

/** The verb "werden" after somebody, in the past. */
export function was(who: Who | null): string {
  return who?.is === "you" ? "wurden" : "wurde";
}

/** "Ihre Sperre" or "die Sperre von Mallory"; the thing is feminine or a plural. */
export function theirs(scene: Scene, thing: string): Part[] {
  return scene.isYou ? [`Ihre ${thing}`] : [`die ${thing} von `, toUser(scene)];
}

/** "eine Ihrer Sitzungen" or "eine Sitzung von Mallory"; `article` is "einer" where the sentence wants it. */
export function oneSession(scene: Scene, article = "eine"): Part[] {
  return scene.isYou ? [`${article} Ihrer Sitzungen`] : [`${article} Sitzung von `, toUser(scene)];
}

/** " mit GitHub", where the provider is known. */
export function via({ provider }: Scene): string {
  return provider ? ` mit ${provider}` : "";
}

/** " (Firefox unter Linux, Deutschland)", as far as it is known. */
export function whence({ country, device }: Scene): string {
  const known = [device, country].filter((one) => one !== null).join(", ");
  return known ? ` (${known})` : "";
}

function has(who: Who): Part[] {
  return [person(who, "nominative"), who.is === "you" ? " haben" : " hat"];
}
