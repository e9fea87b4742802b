import type { ErrorCode } from "../../../../shared/error-codes.ts";

/** What the API says in English, by its codes; the details that differ from case to case stay in its own words. */
export const errors: Record<ErrorCode, { title: string; detail?: string }> = {
  invalid_request: { title: "Die Anfrage ist nicht gültig" },
  unauthenticated: { title: "Melden Sie sich zuerst an", detail: "Sie sind nicht angemeldet." },
  cross_site: { title: "Die Anfrage kam von einer anderen Website" },
  reauthentication_required: {
    title: "Melden Sie sich zuerst erneut an",
    detail: "Ihre Anmeldung ist dafür zu lange her.",
  },
  forbidden: { title: "Das dürfen Sie nicht" },
  not_found: {
    title: "Das gibt es hier nicht",
    detail: "Es wurde gelöscht, oder die Adresse stimmt nicht.",
  },
  method_not_allowed: { title: "Diese Methode gibt es hier nicht" },
  conflict: { title: "Das verträgt sich nicht mit dem jetzigen Stand" },
  email_taken: {
    title: "Diese E-Mail-Adresse ist vergeben",
    detail: "Ein anderer Benutzer hat diese E-Mail-Adresse schon.",
  },
  last_way_in: { title: "Das ist der einzige Weg hinein" },
  last_owner: { title: "Das ist der letzte Owner" },
  idempotency_in_progress: { title: "Dieselbe Anfrage wird gerade beantwortet" },
  idempotency_reply_lost: { title: "Das ist geschehen, aber die Antwort ging verloren" },
  precondition_failed: { title: "Das hat sich geändert, seit Sie es gelesen haben" },
  too_large: { title: "Die Anfrage ist zu groß" },
  unsupported_media_type: { title: "Dieser Medientyp wird hier nicht angenommen" },
  idempotency_key_reused: { title: "Dieser Idempotency-Key steht für eine andere Anfrage" },
  rate_limited: {
    title: "Zu viele Anfragen",
    detail: "Rollcall nimmt nur eine bestimmte Zahl je Minute an.",
  },
  internal: {
    title: "Bei uns ist etwas schiefgegangen",
    detail: "Der Fehler steht unter dieser Anfrage im Log.",
  },
  misconfigured: { title: "Rollcall ist nicht eingerichtet" },
  schema_mismatch: { title: "In der Datenbank fehlt ein Teil von Rollcall" },
  database_unavailable: {
    title: "Die Datenbank antwortet nicht",
    detail: "Versuchen Sie es in Kürze noch einmal.",
  },
};
