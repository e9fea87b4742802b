import type { ErrorCode } from "../../../../shared/error-codes.ts";

/** What kind of error it is, by its code. */
export const titles: Record<ErrorCode, string> = {
  invalid_request: "Die Anfrage ist nicht gültig",
  unauthenticated: "Melden Sie sich zuerst an",
  cross_site: "Die Anfrage kam von einer anderen Website",
  reauthentication_required: "Melden Sie sich zuerst erneut an",
  forbidden: "Das dürfen Sie nicht",
  not_found: "Das gibt es hier nicht",
  method_not_allowed: "Diese Methode gibt es hier nicht",
  conflict: "Das verträgt sich nicht mit dem jetzigen Stand",
  email_taken: "Diese E-Mail-Adresse ist vergeben",
  last_way_in: "Das ist der einzige Weg hinein",
  last_owner: "Das ist der letzte Owner",
  idempotency_in_progress: "Dieselbe Anfrage wird gerade beantwortet",
  idempotency_reply_lost: "Das ist geschehen, aber die Antwort ging verloren",
  precondition_failed: "Das hat sich geändert, seit Sie es gelesen haben",
  too_large: "Die Anfrage ist zu groß",
  unsupported_media_type: "Dieser Medientyp wird hier nicht angenommen",
  idempotency_key_reused: "Dieser Idempotency-Key steht für eine andere Anfrage",
  rate_limited: "Zu viele Anfragen",
  internal: "Bei uns ist etwas schiefgegangen",
  misconfigured: "Rollcall ist nicht eingerichtet",
  schema_mismatch: "In der Datenbank fehlt ein Teil von Rollcall",
  database_unavailable: "Die Datenbank antwortet nicht",
};
