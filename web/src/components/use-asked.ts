import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useShow } from "@/components/use-show";

/**
 * Which of these questions is open, and what opens one; true are those that may be asked now. It opens at once, and the
 * address has it in `ask`, so that whoever has to sign in comes back to it.
 */
export function useAsked<Question extends string>(
  questions: Record<Question, boolean>,
): [Question | null, (question: Question | null) => void] {
  const ask = useSearch({ strict: false, select: (search) => search.ask });
  const show = useShow();
  const [asked, setAsked] = useState(
    () => (Object.keys(questions) as Question[]).find((name) => name === ask && questions[name]) ?? null,
  );
  return [
    asked,
    (question) => {
      setAsked(question);
      void show({ ask: question ?? undefined });
    },
  ];
}
