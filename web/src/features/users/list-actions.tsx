import { Upload, UserPlus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { ExportMenu } from "@/components/export-menu";
import { useMe } from "@/components/me";
import type { UserFilters } from "@/features/users/queries";
import { useShortcuts } from "@/lib/use-shortcuts";
import { words } from "@/messages/en/users";
import { Button } from "@/ui/button";

const loadCreate = () => import("@/features/users/create-dialog");
const loadImport = () => import("@/features/users/import-dialog");
const CreateDialog = lazy(() => loadCreate().then((module) => ({ default: module.CreateDialog })));
const ImportDialog = lazy(() => loadImport().then((module) => ({ default: module.ImportDialog })));

/** What can be done with the list of users as a whole. */
export function ListActions({ filters }: { filters: UserFilters }) {
  const { permissions } = useMe();
  const [open, setOpen] = useState<"create" | "import" | null>(null);
  const mayCreate = permissions.includes("users:create");
  const { status, provider, role } = filters;
  useShortcuts(
    mayCreate
      ? [
          {
            keys: ["n"],
            label: words.createOne,
            group: "This page",
            id: "createUser",
            run: () => setOpen("create"),
          },
          {
            keys: [],
            label: words.importSome,
            group: "This page",
            id: "importUsers",
            run: () => setOpen("import"),
          },
        ]
      : [],
  );
  return (
    <span className="flex flex-wrap gap-2">
      {permissions.includes("users:export") ? (
        <ExportMenu noun={words.many} path="/api/users/export" filter={{ status, provider, role }}>
          {filters.query ? words.exportedNotSearch : words.exported}
        </ExportMenu>
      ) : null}
      {mayCreate ? (
        <>
          <Button
            aria-label={words.importSome}
            onPointerEnter={loadImport}
            onFocus={loadImport}
            onClick={() => setOpen("import")}
          >
            <Upload aria-hidden="true" /> {words.import}
          </Button>
          <Button
            shortcut="n"
            onPointerEnter={loadCreate}
            onFocus={loadCreate}
            onClick={() => setOpen("create")}
          >
            <UserPlus aria-hidden="true" /> {words.create}
          </Button>
        </>
      ) : null}
      {open ? (
        <Suspense>
          {open === "create" ? (
            <CreateDialog onClose={() => setOpen(null)} />
          ) : (
            <ImportDialog onClose={() => setOpen(null)} />
          )}
        </Suspense>
      ) : null}
    </span>
  );
}
