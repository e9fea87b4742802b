import { keep, kept } from "@/lib/kept";

/** Which question it was, and where: the same after a sign-in, whatever the numbers in it are by then. */
export function questionOf(title: string): string {
  return `${location.pathname}${location.search} ${title.replace(/\d[\d.,]*/g, "#")}`;
}

/** Keeps the words that an operator gave as the reason, over a sign-in that his action asks for. */
export function keepReason(operator: string, question: string, reason: string): void {
  keep("reason", operator, { question, reason });
}

/** Forgets what was kept, once it is where it belongs. */
export function forgetReason(operator: string): void {
  keep("reason", operator, undefined);
}

/** The reason that was kept for the same question; undefined where there is none. */
export function keptReason(operator: string, question: string): string | undefined {
  return kept("reason", operator, (value) => {
    if (typeof value !== "object" || value === null) return undefined;
    const { question: of, reason }: Partial<Record<string, unknown>> = { ...value };
    return of === question && typeof reason === "string" ? reason : undefined;
  });
}
