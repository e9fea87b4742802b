import type { ComponentProps } from "react";
import { lazily } from "@/components/lazily";
import { Opening } from "@/components/opening";

const load = () => import("@/features/sessions/revoke-dialog");
const RevokeOne = lazily(() => load().then((module) => module.RevokeSessionDialog));
const RevokeAll = lazily(() => load().then((module) => module.RevokeAllDialog));

/** Asks before one session is ended; its code comes when it is first asked. */
export function RevokeSessionDialog(props: ComponentProps<typeof RevokeOne>) {
  return (
    <Opening>
      <RevokeOne {...props} />
    </Opening>
  );
}

/** Asks before all sessions of a user are ended, likewise. */
export function RevokeAllDialog(props: ComponentProps<typeof RevokeAll>) {
  return (
    <Opening>
      <RevokeAll {...props} />
    </Opening>
  );
}
