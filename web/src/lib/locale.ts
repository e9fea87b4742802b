/** The language that texts, numbers and dates are written in, until there is a catalogue for others. */
export const LOCALE = "en-GB";
