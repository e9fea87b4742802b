import { Download } from "lucide-react";
import { lazy, type ReactNode, Suspense, useRef, useState } from "react";
import { stringifySearch } from "@/lib/search";
import { useShortcuts } from "@/lib/use-shortcuts";
import { words } from "@/messages/en/lists";
import { Button, buttonStyle } from "@/ui/button";

const Popover = lazy(() => import("@/ui/popover").then((module) => ({ default: module.Popover })));

interface ExportMenuProps {
  /** what it takes out, in the plural: "events" */
  noun: string;
  path: string;
  filter: object;
  /** what will be in the file */
  children: ReactNode;
}

/** A button that takes a list out as a file. */
export function ExportMenu({ noun, path, filter, children }: ExportMenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  useShortcuts([
    { keys: [], label: words.exportNoun(noun), group: "This page", id: path, run: () => setOpen(true) },
  ]);
  return (
    <>
      <Button ref={button} aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Download aria-hidden="true" /> {words.export}
      </Button>
      {open ? (
        <Suspense>
          <Popover anchor={button} align="end" title={words.exportNoun(noun)} onClose={close}>
            <div className="grid gap-2 p-2">
              <p className="text-fg-muted text-sm">
                {children} {words.exportTrail}
              </p>
              {(["csv", "ndjson"] as const).map((format) => (
                <a
                  key={format}
                  href={`${path}${stringifySearch({ ...filter, format })}`}
                  download
                  className={buttonStyle()}
                  onClick={close}
                >
                  {words[format]}
                </a>
              ))}
            </div>
          </Popover>
        </Suspense>
      ) : null}
    </>
  );
}
