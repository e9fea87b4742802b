import { type ReactNode, Suspense } from "react";
import { lazily } from "@/components/lazily";
import { useMe } from "@/components/me";
import type { Permission } from "../../../shared/permissions.ts";

// Few ever see it.
const NoPermission = lazily(() => import("@/components/no-permission").then((module) => module.NoPermission));

/** What is inside, for whoever may see it; for others a page that says why not and what to do. */
export function Permitted({ permission, children }: { permission: Permission; children: ReactNode }) {
  const me = useMe();
  if (me.permissions.includes(permission)) return children;
  return (
    <Suspense>
      <NoPermission me={me} permission={permission} />
    </Suspense>
  );
}
