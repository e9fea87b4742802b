import { useCallback, useRef, useState } from "react";
import { useMe } from "@/components/me";
import { type Draft, keepDraft, keptDraft } from "@/lib/drafts";

interface KeptDraft {
  /** what stood there before a sign-in or a reload */
  before: Draft;
  /** keeps what is typed now, beside what is kept of other fields */
  keep: (part: Draft) => void;
  forget: () => void;
}

/** What the operator types in answer to a question, kept until it is sent or thrown away. */
export function useDraft(question: string): KeptDraft {
  const me = useMe();
  const [before] = useState(() => keptDraft(me.id, question));
  const draft = useRef(before);
  const keep = useCallback(
    (part: Draft) => {
      draft.current = { ...draft.current, ...part };
      keepDraft(me.id, question, draft.current);
    },
    [me.id, question],
  );
  const forget = useCallback(() => {
    draft.current = {};
    keepDraft(me.id, question, null);
  }, [me.id, question]);
  return { before, keep, forget };
}
