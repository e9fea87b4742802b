import Download from "lucide-react/icons/download";
import Upload from "lucide-react/icons/upload";
import UserPlus from "lucide-react/icons/user-plus";
import { type ReactNode, useRef } from "react";
import { lazily } from "@/components/lazily";
import { useMe } from "@/components/me";
import { Opening } from "@/components/opening";
import { useAsked } from "@/components/use-asked";
import type { ListDialog } from "@/features/users/list-dialogs";
import type { UserFilters } from "@/features/users/queries";
import type { Shortcut } from "@/lib/shortcuts";
import { useShortcuts } from "@/lib/use-shortcuts";
import { words } from "@/messages/en/users";
import { Button } from "@/ui/button";

const ListDialogs = lazily(() =>
  import("@/features/users/list-dialogs").then((module) => module.ListDialogs),
);

interface ListActionsProps {
  filters: UserFilters;
  views: ReactNode;
}

/** What can be done with the list of users as a whole. */
export function ListActions({ filters, views }: ListActionsProps) {
  const { permissions } = useMe();
  const exportButton = useRef<HTMLButtonElement>(null);
  const mayCreate = permissions.includes("users:create");
  const mayExport = permissions.includes("users:export");
  const [open, setOpen] = useAsked<ListDialog>({ create: mayCreate, import: mayCreate, export: mayExport });
  const shortcut = (what: ListDialog, id: string, label: string, ...keys: string[]): Shortcut => ({
    keys,
    label,
    group: "This page",
    id,
    run: () => setOpen(what),
  });
  useShortcuts([
    ...(mayExport ? [shortcut("export", "/api/users/export", words.exportSome)] : []),
    ...(mayCreate
      ? [
          shortcut("create", "createUser", words.createOne, "n"),
          shortcut("import", "importUsers", words.importSome),
        ]
      : []),
  ]);
  const opening = (what: ListDialog) => ({
    onPointerEnter: ListDialogs.ahead,
    onFocus: ListDialogs.ahead,
    onClick: () => setOpen(open === what ? null : what),
  });
  return (
    // Room for one line is kept until this is there, so that it must be one on the smallest phone.
    <span className="flex flex-wrap gap-2 max-md:w-full">
      {views}
      {mayExport ? (
        <Button
          ref={exportButton}
          aria-haspopup="dialog"
          aria-expanded={open === "export"}
          {...opening("export")}
        >
          <Download aria-hidden="true" className="max-md:hidden" /> {words.export}
        </Button>
      ) : null}
      {mayCreate ? (
        <>
          <Button aria-label={words.importSome} {...opening("import")}>
            <Upload aria-hidden="true" className="max-md:hidden" /> {words.import}
          </Button>
          <Button tone="primary" shortcut="n" {...opening("create")}>
            <UserPlus aria-hidden="true" className="max-md:hidden" /> {words.create}
          </Button>
        </>
      ) : null}
      {open ? (
        <Opening>
          <ListDialogs
            open={open}
            filters={filters}
            exportButton={exportButton}
            onClose={() => setOpen(null)}
          />
        </Opening>
      ) : null}
    </span>
  );
}
