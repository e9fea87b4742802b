/** What can be wrong on a line of a file of users; a closed list, so that it can be told in any language. */
export const IMPORT_FAULTS = [
  "notJson",
  "notObject",
  "openQuote",
  "strayQuote",
  "textAfterQuote",
  "unknownColumns",
  "repeatedColumn",
  "noEmailColumn",
  "cellCount",
  "unknownField",
  "missing",
  "wrongType",
  "empty",
  "tooLong",
  "nullCharacter",
  "badEmail",
  "repeatedEmail",
  "emailTaken",
  "notHttps",
  "badTime",
] as const;
export type ImportFault = (typeof IMPORT_FAULTS)[number];
