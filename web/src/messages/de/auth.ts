import type { AuthMessages } from "@/messages/en/auth";

export const auth: AuthMessages = {
  signIn: "Anmelden",
  signInLead: "Sehen Sie, wer Ihre Benutzer sind und wer wo angemeldet ist.",
  backToAccount: "Zurück zu meinem Konto",
  nobodySignedIn: "Niemand wurde angemeldet.",
  noProvider: "Es ist kein Anbieter eingerichtet. Nennen Sie mindestens einen in der Einstellung",
  signInWith: (provider) => `Anmelden mit ${provider}`,
  oneMoment: "Einen Moment …",

  signOutTitle: "Abmelden?",
  signOutLead: "Das beendet Ihre Sitzung in diesem Browser. Ihre anderen Sitzungen bestehen weiter.",
  maybeAlive: "Ihre Sitzung besteht möglicherweise noch.",
  signOut: "Abmelden",
  stay: "Angemeldet bleiben",

  checkMail: "Sehen Sie in Ihre E-Mails",
  checkMailLead:
    "Ein Link zum Anmelden ist unterwegs zu Ihnen. Er gilt einmal und für kurze Zeit; diese Seite können Sie schließen.",

  noSignInNow: "Die Anmeldung funktioniert gerade nicht",
  answered: (status) => `Der Server antwortete mit ${status}.`,
  tooMany: "Zu viele Anmeldungen aus Ihrem Netz",
  onlySoMany: "Rollcall nimmt nur eine bestimmte Zahl je Minute an.",
  noSignIn:
    "Die Anmeldung ist fehlgeschlagen. Beginnen Sie von vorn; schlägt sie wieder fehl, fragen Sie, wer dieses Rollcall betreibt.",

  failures: {
    banned:
      "Dieser Benutzer ist gesperrt und kann sich nicht anmelden. Ein Administrator der App kann die Sperre aufheben.",
    deniedByProvider:
      "Der Anbieter hat Sie nicht angemeldet, oder Sie haben dort abgebrochen. Sie können es erneut versuchen.",
    accountNotLinked:
      "Ein anderer Benutzer hat bereits diese E-Mail-Adresse und meldet sich über einen anderen Anbieter an. Melden Sie sich auf diesem Weg an und verknüpfen Sie diese Identität dann unter „Mein Konto“.",
    accountTaken:
      "Diese Identität gehört bereits einem anderen Benutzer und wurde deshalb nicht mit Ihrer verknüpft.",
    linkExpired:
      "Das Verknüpfen hat zu lange gedauert oder wurde in einer anderen Sitzung begonnen. Nichts wurde verknüpft; beginnen Sie von vorn.",
    emailTaken: "Ein anderer Benutzer hat bereits diese E-Mail-Adresse. Niemand wurde angemeldet.",
    wrongProvider:
      "Die Antwort kam von einem anderen Anbieter als dem, den Sie gewählt haben. Niemand wurde angemeldet; versuchen Sie es erneut.",
    providerError:
      "Der Anbieter war nicht erreichbar oder gab eine unverständliche Antwort. Versuchen Sie es später erneut.",
    invalidRequest:
      "Diese Anmeldung wurde vor zu langer Zeit oder in einem anderen Fenster begonnen. Beginnen Sie von vorn.",
    rateLimited:
      "Aus Ihrem Netz kamen zu viele Anmeldungen. Niemand wurde angemeldet; warten Sie eine Minute und beginnen Sie dann von vorn.",
    databaseError:
      "Die Datenbank hat nicht geantwortet, deshalb wurde niemand angemeldet. Versuchen Sie es später erneut.",
    configuration:
      "Die Anmeldung ist hier nicht richtig eingerichtet. Wer dieses Rollcall betreibt, findet den Grund in dessen Logs.",
  },
  reasons: {
    "session-ended":
      "Ihre Sitzung ist beendet: Sie ist abgelaufen oder wurde widerrufen. Melden Sie sich erneut an, um dort weiterzumachen, wo Sie waren.",
    "sign-in-again":
      "Dafür darf Ihre Anmeldung höchstens 15 Minuten alt sein. Nichts wurde geändert; melden Sie sich an und versuchen Sie es dann noch einmal.",
    "signed-out": "Sie sind abgemeldet.",
  },
};
