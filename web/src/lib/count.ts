import { LOCALE } from "@/lib/locale";

const format = new Intl.NumberFormat(LOCALE);

/** A number as it is written where the reader is: "2,000". */
export function number(n: number): string {
  return format.format(n);
}

/** A number with its noun: "1 session", "2,000 users". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${number(n)} ${n === 1 ? one : many}`;
}
