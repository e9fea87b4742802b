import type { FaultWords } from "../../../../shared/faults.ts";

const either = new Intl.ListFormat("de", { type: "disjunction" });

/** What is wrong with a piece of input, after the name of its field or the number of its line. */
export const faults: FaultWords = {
  notJson: () => "ist kein gültiges JSON",
  notForm: () => "ist kein gültiges Formular",
  notUtf8: () => "ist nicht in UTF-8",
  notObject: () => "ist kein Objekt",
  noField: () => "nennt kein Feld",
  notExactlyOne: (...fields) => `muss genau eines davon enthalten: ${either.format(fields)}`,
  noCondition: () => "hat keine Bedingung: Geben Sie everyone an, wenn alle gemeint sind",

  openQuote: () => "hat ein Anführungszeichen, das nicht geschlossen wird",
  strayQuote: () => "hat ein Anführungszeichen in einer Zelle, die nicht in Anführungszeichen steht",
  textAfterQuote: () => "hat Text nach dem schließenden Anführungszeichen",
  unknownColumns: (names, known) => `nennt unbekannte Spalten (${names}); bekannt sind ${known}`,
  repeatedColumn: () => "nennt eine Spalte zweimal",
  noEmailColumn: () => "hat keine Spalte email",
  cellCount: (found, wanted) => `hat ${found} Zellen, die Kopfzeile hat ${wanted}`,
  repeatedEmail: (line) => `steht schon in Zeile ${line}`,
  emailTaken: () => "gehört schon einem anderen Benutzer",
  badTime: () => "muss true, false oder eine Zeit nach ISO 8601 sein",

  unknownField: () => "ist hier nicht bekannt",
  missing: () => "fehlt",
  wrongType: (wanted) => `muss vom Typ ${wanted} sein`,
  notOneOf: (...allowed) =>
    allowed.length === 1 ? `muss ${allowed[0]} sein` : `muss einer dieser Werte sein: ${allowed.join(", ")}`,
  empty: () => "darf nicht leer sein",
  tooShort: (least) => `muss mindestens ${least} Zeichen haben`,
  tooLong: (most) => `darf höchstens ${most} Zeichen haben`,
  tooFew: (least) => `muss mindestens ${least} Einträge haben`,
  tooMany: (most) => `darf höchstens ${most} Einträge haben`,
  tooSmall: (least) => `muss mindestens ${least} sein`,
  tooBig: (most) => `darf höchstens ${most} sein`,
  tooManyBytes: (most) => `darf als JSON höchstens ${most} Byte haben`,
  nullCharacter: () => "darf das Zeichen U+0000 nicht enthalten",
  badName: () => "ist als Name eines Feldes nicht möglich",
  badForm: () => "hat nicht die verlangte Form",

  badEmail: () => "muss eine einzelne, einfache E-Mail-Adresse sein",
  notHttps: () => "muss eine https-Adresse sein",
  notTime: () => "muss eine Zeit nach ISO 8601 mit Zeitzone sein, etwa 2026-11-20T09:00:00Z",
  notFuture: () => "muss in der Zukunft liegen",
  endWithoutBan: () => "ist nur bei einer Sperre möglich",
  notId: () => "muss eine positive ganze Zahl sein",
  notEventId: () => "muss die ID eines Ereignisses sein",
  notAddress: () => "muss eine Adresse oder ein CIDR-Block sein",
  notCountry: () => "muss aus zwei Großbuchstaben bestehen",
  notEncoded: () => "muss wie in einer Adresse mit Prozentzeichen kodiert sein",
  notOwnPath: () => "muss ein Pfad dieses Rollcall sein",
  sameUser: () => "ist derselbe Benutzer",
  foreignCursor: () => "gehört nicht zu dieser Liste mit diesen Filtern: Beginnen Sie ohne ihn von vorn",
  badIdempotencyKey: () => "muss aus 1 bis 255 sichtbaren ASCII-Zeichen bestehen",
  badEntityTags: () =>
    'muss * sein oder Entity-Tags in doppelten Anführungszeichen, mit Kommas getrennt: "…", "…"',
};
