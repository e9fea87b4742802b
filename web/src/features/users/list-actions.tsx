import { UserPlus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { ExportMenu } from "@/components/export-menu";
import { useMe } from "@/components/me";
import type { UserFilters } from "@/features/users/queries";
import { useShortcuts } from "@/lib/use-shortcuts";
import { Button } from "@/ui/button";

const loadDialog = () => import("@/features/users/create-dialog");
const CreateDialog = lazy(() => loadDialog().then((module) => ({ default: module.CreateDialog })));

/** What can be done with the list of users as a whole. */
export function ListActions({ filters }: { filters: UserFilters }) {
  const { permissions } = useMe();
  const [creating, setCreating] = useState(false);
  const mayCreate = permissions.includes("users:create");
  const { status, provider, role } = filters;
  useShortcuts(
    mayCreate
      ? [{ keys: ["n"], label: "Create a user", group: "This page", run: () => setCreating(true) }]
      : [],
  );
  return (
    <span className="flex flex-wrap gap-2">
      {permissions.includes("users:export") ? (
        <ExportMenu noun="users" path="/api/users/export" filter={{ status, provider, role }}>
          All users that the filters mean{filters.query ? "; what is typed in the search does not count" : ""}
          .
        </ExportMenu>
      ) : null}
      {mayCreate ? (
        <Button
          shortcut="n"
          onPointerEnter={loadDialog}
          onFocus={loadDialog}
          onClick={() => setCreating(true)}
        >
          <UserPlus aria-hidden="true" /> Create user
        </Button>
      ) : null}
      {creating ? (
        <Suspense>
          <CreateDialog onClose={() => setCreating(false)} />
        </Suspense>
      ) : null}
    </span>
  );
}
