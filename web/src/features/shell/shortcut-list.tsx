import { useState } from "react";
import { allShortcuts, isMac, SHORTCUT_GROUPS, strokeWords } from "@/lib/shortcuts";
import { words as common } from "@/messages/en/common";
import { words } from "@/messages/en/palette";
import { Button } from "@/ui/button";
import { Kbd } from "@/ui/kbd";
import { Overlay } from "@/ui/overlay";

/** The keys that the browser itself answers to in our lists. */
const given = () =>
  [
    ...(document.querySelector("#main [data-row] a[href]")
      ? [{ keys: ["Enter"], label: words.openRow, group: "Lists" } as const]
      : []),
    { keys: ["Escape"], label: words.closeOpen, group: "Everywhere" },
  ] as const;

/** Every key that works where one is. */
export function ShortcutList({ onClose }: { onClose: () => void }) {
  const mac = isMac();
  // As they were when this opened: later strokes belong to the list itself.
  const [shortcuts] = useState(() => [...allShortcuts().filter(({ keys }) => keys.length > 0), ...given()]);
  return (
    <Overlay title={words.keys} showTitle onClose={onClose}>
      <div className="min-h-0 gap-x-8 overflow-y-auto px-5 pt-2 pb-1 md:columns-2">
        {SHORTCUT_GROUPS.map((group) => {
          const own = shortcuts.filter((shortcut) => shortcut.group === group);
          return own.length === 0 ? null : (
            <section
              key={group}
              aria-label={words.groups[group]}
              className="mb-5 grid break-inside-avoid gap-1"
            >
              <h3 className="font-medium text-fg-muted text-xs">{words.groups[group]}</h3>
              <dl>
                {own.map(({ keys, label }) => (
                  <div
                    key={label + keys.join()}
                    className="flex min-h-6 items-center justify-between gap-3 text-sm"
                  >
                    <dt>{label}</dt>
                    <dd className="flex gap-1">
                      {keys.map((stroke) => (
                        <Kbd key={stroke}>{strokeWords(stroke, mac)}</Kbd>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </div>
      <div className="flex justify-end border-line border-t px-5 py-3">
        <Button onClick={onClose}>{common.close}</Button>
      </div>
    </Overlay>
  );
}
