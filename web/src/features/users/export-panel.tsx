import type { RefObject } from "react";
import type { UserFilters } from "@/features/users/queries";
import { stringifySearch } from "@/lib/search";
import { words } from "@/messages/en/export-users";
import { buttonStyle } from "@/ui/button";
import { Popover } from "@/ui/popover";

interface ExportPanelProps {
  anchor: RefObject<HTMLElement | null>;
  filters: UserFilters;
  onClose: () => void;
}

/** The forms in which the users that the filters mean can be taken out. */
export function ExportPanel({ anchor, filters, onClose }: ExportPanelProps) {
  const { query, status, provider, role } = filters;
  return (
    <Popover anchor={anchor} align="end" title={words.title} onClose={onClose}>
      <div className="grid gap-2 p-2">
        <p className="text-fg-muted text-sm">
          {query ? words.allButSearch : words.all} {words.trail}
        </p>
        {(["csv", "ndjson"] as const).map((format) => (
          <a
            key={format}
            href={`/api/users/export${stringifySearch({ status, provider, role, format })}`}
            download
            className={buttonStyle()}
            onClick={onClose}
          >
            {words[format]}
          </a>
        ))}
      </div>
    </Popover>
  );
}
