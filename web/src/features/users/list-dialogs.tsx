import type { RefObject } from "react";
import { CreateDialog } from "@/features/users/create-dialog";
import { ExportPanel } from "@/features/users/export-panel";
import { ImportDialog } from "@/features/users/import-dialog";
import type { UserFilters } from "@/features/users/queries";

export type ListDialog = "create" | "import" | "export";

interface ListDialogsProps {
  open: ListDialog;
  filters: UserFilters;
  exportButton: RefObject<HTMLButtonElement | null>;
  onClose: () => void;
}

/** What the list's buttons open, in one piece, so that the list itself need not wait for it. */
export function ListDialogs({ open, filters, exportButton, onClose }: ListDialogsProps) {
  if (open === "create") return <CreateDialog onClose={onClose} />;
  if (open === "import") return <ImportDialog onClose={onClose} />;
  return (
    <ExportPanel
      anchor={exportButton}
      filters={filters}
      onClose={() => {
        onClose();
        exportButton.current?.focus();
      }}
    />
  );
}
