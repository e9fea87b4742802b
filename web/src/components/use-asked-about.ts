import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useShow } from "@/components/use-show";

/**
 * Of which of these things a question is asked, and what asks it of one; undefined are those that are still to come. As with
 * `useAsked` it opens at once, and the address has it. What it was asked of is held as it was then: it may go meanwhile.
 */
export function useAskedAbout<Thing extends { id: string }>(
  question: string,
  things: readonly Thing[] | undefined,
): [Thing | null, (thing: Thing | null) => void] {
  const ask = useSearch({ strict: false, select: (search) => search.ask });
  const show = useShow();
  const nameOf = ({ id }: Thing) => `${question}.${id}`;
  const [asked, setAsked] = useState<Thing | null>();
  if (things && asked === undefined) setAsked(things.find((thing) => nameOf(thing) === ask) ?? null);
  return [
    asked ?? null,
    (thing) => {
      setAsked(thing);
      void show({ ask: thing ? nameOf(thing) : undefined });
    },
  ];
}
