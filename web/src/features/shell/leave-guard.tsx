import { useBlocker } from "@tanstack/react-router";
import { lazily } from "@/components/lazily";
import { Opening } from "@/components/opening";
import { runSoon } from "@/lib/shortcuts";
import { isUnsaved } from "@/lib/use-unsaved";

const LeaveQuestion = lazily(
  () => import("@/features/shell/leave-question").then((module) => module.LeaveQuestion),
  { close: ({ onStay }) => onStay() },
);

/** Asks before one goes to another page, the browser's Back included, and loses what was typed. */
export function LeaveGuard() {
  const { status, proceed, reset } = useBlocker({
    // A session that has ended leads to the sign-in page, whatever one was at.
    shouldBlockFn: ({ current, next }) =>
      isUnsaved() && next.pathname !== current.pathname && next.pathname !== "/sign-in",
    // The browser is asked by whoever has something to lose.
    enableBeforeUnload: false,
    withResolver: true,
  });
  return status === "blocked" ? (
    <Opening>
      <LeaveQuestion
        onStay={() => {
          runSoon(null);
          reset();
        }}
        onLeave={proceed}
      />
    </Opening>
  ) : null;
}
