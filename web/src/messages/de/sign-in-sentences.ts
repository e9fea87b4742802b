import { count } from "@/lib/count";
import { actorHas, doerHas, oneSession, toUser, userHas, via, was, whence } from "@/messages/de/people";
import type { SignInType } from "@/messages/en/sign-in-sentences";
import type { Part, Scene, Teller } from "@/messages/scene";
import type { Denial, KeyRefusal, SignInFailure } from "../../../../shared/event-types.ts";

export const FAILURES: Record<SignInFailure, string> = {
  banned: "der Benutzer ist gesperrt",
  deniedByProvider: "sie wurde beim Anbieter abgelehnt oder abgebrochen",
  accountNotLinked: "diese E-Mail-Adresse gehört bereits zu einem anderen Konto",
  accountTaken: "diese Identität gehört bereits einem anderen Benutzer",
  linkExpired: "die Anfrage zum Verknüpfen war abgelaufen oder kam aus einer anderen Sitzung",
  emailTaken: "ein anderer Benutzer hat diese E-Mail-Adresse",
  wrongProvider: "die Antwort kam von einem anderen Anbieter als dem angefragten",
  providerError: "der Anbieter hat nicht so geantwortet, wie er sollte",
  invalidRequest: "hier wurde keine solche Anmeldung begonnen",
  rateLimited: "aus diesem Netz kamen zu viele Anfragen",
  databaseError: "die Datenbank hat nicht geantwortet",
  configuration: "Rollcall ist nicht richtig eingerichtet",
};

const REFUSALS: Record<
  Denial | KeyRefusal | "reauthentication_required" | "forbidden" | "rate_limited",
  string
> = {
  self: "das darf niemand mit sich selbst tun",
  outranked: "das geht nur bei Benutzern mit niedrigerer Rolle",
  notOwner: "das darf nur, wem der Schlüssel gehört",
  keyRevoked: "der API-Schlüssel ist widerrufen",
  keyExpired: "der API-Schlüssel ist abgelaufen",
  keyWithoutOwner: "wer den API-Schlüssel angelegt hat, darf nicht mehr handeln",
  keyAddress: "der API-Schlüssel darf von dieser Adresse aus nicht benutzt werden",
  reauthentication_required: "dafür muss die Anmeldung jünger als 15 Minuten sein",
  forbidden: "das darf nur ein Mensch, kein API-Schlüssel",
  rate_limited: "es waren zu viele Anfragen in einer Minute",
};

const ALONG: Record<string, string> = {
  banned: " mit der Sperre",
  userDeleted: " beim Löschen des Benutzers",
};

export const SIGN_INS: Record<SignInType, Teller> = {
  signIn: (scene) => [...userHas(scene), ` sich${via(scene)} angemeldet${whence(scene)}`],
  signOut: (scene) => [...userHas(scene), " sich abgemeldet"],
  signInFailed: (scene) => {
    const why = Object.entries(FAILURES).find(([code]) => code === scene.event.code)?.[1];
    const failed = `fehlgeschlagen${why ? `: ${why}` : ""}`;
    if (scene.suppressed !== null) {
      const more = count(scene.suppressed, "weitere Anmeldung", "weitere Anmeldungen");
      return [`${more}${via(scene)} ${scene.suppressed === 1 ? "ist" : "sind"} ${failed}`];
    }
    return [...whoseSignIn(scene), `${via(scene)} ist ${failed}`];
  },
  updateSession: (scene) => [
    "die App hat bei ",
    ...oneSession(scene, "einer"),
    " das Token oder den Besitzer geändert",
  ],
  deleteSession: (scene) =>
    scene.event.code === "replaced"
      ? [...oneSession(scene), " wurde durch eine neue Anmeldung ersetzt"]
      : ["die App hat ", ...oneSession(scene), " beendet"],
  expireSession: (scene) => [...oneSession(scene), " ist abgelaufen"],
  revokeSession: (scene) => {
    const along = ALONG[scene.event.code ?? ""] ?? "";
    if (scene.isOwnAct) return [...userHas(scene), `${along} eine eigene Sitzung beendet`];
    const by = scene.actor && actorHas(scene);
    if (by) return [...by, `${along} `, ...oneSession(scene), " beendet"];
    return [...oneSession(scene), ` wurde${along} beendet`];
  },
  accessDenied: (scene) => {
    const { code } = scene.event;
    const why = Object.entries(REFUSALS).find(([refusal]) => refusal === code)?.[1];
    const lacking = code ? `: nötig ist die Berechtigung ${code}` : "";
    const refused = `abgewiesen${why ? `: ${why}` : lacking}`;
    if (scene.suppressed !== null) {
      const more = count(scene.suppressed, "weitere Anfrage", "weitere Anfragen");
      return [`${more} ${scene.suppressed === 1 ? "wurde" : "wurden"} ${refused}`];
    }
    const [who = "jemand"] = scene.doer ? doerHas(scene) : [];
    return [who, ` ${was(scene.doer)} ${refused}`];
  },
};

function whoseSignIn(scene: Scene): Part[] {
  if (!scene.event.user) return ["die Anmeldung"];
  return scene.isYou ? ["Ihre Anmeldung"] : ["die Anmeldung von ", toUser(scene)];
}
