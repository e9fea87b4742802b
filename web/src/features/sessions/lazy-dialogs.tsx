import { type ComponentProps, lazy } from "react";
import { Opening } from "@/components/opening";

const load = () => import("@/features/sessions/revoke-dialog");
const RevokeOne = lazy(() => load().then((module) => ({ default: module.RevokeSessionDialog })));
const RevokeAll = lazy(() => load().then((module) => ({ default: module.RevokeAllDialog })));

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
