import { type ComponentProps, lazy, Suspense } from "react";

const load = () => import("@/features/sessions/revoke-dialog");
const RevokeOne = lazy(() => load().then((module) => ({ default: module.RevokeSessionDialog })));
const RevokeAll = lazy(() => load().then((module) => ({ default: module.RevokeAllDialog })));

/** Asks before one session is ended; its code comes when it is first asked. */
export function RevokeSessionDialog(props: ComponentProps<typeof RevokeOne>) {
  return (
    <Suspense>
      <RevokeOne {...props} />
    </Suspense>
  );
}

/** Asks before all sessions of a user are ended, likewise. */
export function RevokeAllDialog(props: ComponentProps<typeof RevokeAll>) {
  return (
    <Suspense>
      <RevokeAll {...props} />
    </Suspense>
  );
}
