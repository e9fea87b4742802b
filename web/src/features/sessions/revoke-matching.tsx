import { lazily } from "@/components/lazily";
import { useMe } from "@/components/me";
import { Opening } from "@/components/opening";
import type { SessionFilters } from "@/features/sessions/queries";
import { words } from "@/messages/en/sessions";
import { Button } from "@/ui/button";

const Dialog = lazily(() =>
  import("@/features/sessions/revoke-matching-dialog").then((module) => module.RevokeMatchingDialog),
);

interface RevokeMatchingProps {
  filters: SessionFilters;
  filtered: boolean;
  asking: boolean;
  onAsk: (asking: boolean) => void;
  onDone: () => void;
}

/** Ends all sessions that the filters mean, for whoever may end sessions; asks first. */
export function RevokeMatching({ filters, filtered, asking, onAsk, onDone }: RevokeMatchingProps) {
  const may = useMe().permissions.includes("sessions:revoke");
  const verb = filtered ? words.revokeMatching : words.revokeEveryone;
  if (!may) return null;
  return (
    <>
      <Button
        tone="quietDanger"
        onPointerEnter={Dialog.ahead}
        onFocus={Dialog.ahead}
        onClick={() => onAsk(true)}
      >
        {verb}
      </Button>
      {asking ? (
        <Opening>
          <Dialog filters={filters} onClose={() => onAsk(false)} onDone={onDone} />
        </Opening>
      ) : null}
    </>
  );
}
