import { type RefObject, useState } from "react";
import { ExportDialog } from "@/components/export-dialog";
import type { UserFilters } from "@/features/users/queries";
import { EXPORT_FORMS, type ExportForm } from "@/lib/receive-export";
import { stringifySearch } from "@/lib/search";
import { words } from "@/messages/en/exports";
import { buttonStyle } from "@/ui/button";
import { Popover } from "@/ui/popover";

interface ExportPanelProps {
  anchor: RefObject<HTMLElement | null>;
  filters: UserFilters;
  onClose: () => void;
}

/** The forms in which the users that the filters mean can be taken out. */
export function ExportPanel({ anchor, filters, onClose }: ExportPanelProps) {
  const [taking, setTaking] = useState<ExportForm | null>(null);
  const { cursor: _, ...meant } = filters;
  const pathOf = (format: ExportForm) => `/api/users/export${stringifySearch({ ...meant, format })}`;
  if (taking) return <ExportDialog what="users" form={taking} path={pathOf(taking)} onClose={onClose} />;
  return (
    <Popover anchor={anchor} align="end" title={words.users} onClose={onClose}>
      <div className="grid gap-2 p-2">
        <p className="text-fg-muted text-sm">
          {words.allUsers} {words.trail}
        </p>
        {EXPORT_FORMS.map((form) => (
          // A link, so that it can also be left to the browser.
          <a
            key={form}
            href={pathOf(form)}
            download
            className={buttonStyle()}
            onClick={(event) => {
              event.preventDefault();
              setTaking(form);
            }}
          >
            {words.forms[form]}
          </a>
        ))}
      </div>
    </Popover>
  );
}
