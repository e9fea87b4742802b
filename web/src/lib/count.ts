import { LOCALE } from "@/lib/locale";

const format = new Intl.NumberFormat(LOCALE);

/** A number with its noun: "1 session", "2,000 users". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${format.format(n)} ${n === 1 ? one : many}`;
}
