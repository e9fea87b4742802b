import { Command } from "cmdk";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { groupStyle } from "@/components/group-style";
import { isMac, strokeWords } from "@/lib/shortcuts";
import { Kbd } from "@/ui/kbd";

/** Things of one kind that the palette has found; nothing where it has found none. */
export function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group heading={heading} className={groupStyle}>
      {children}
    </Command.Group>
  );
}

interface ItemProps {
  value: string;
  icon?: LucideIcon;
  picture?: ReactNode;
  detail?: string | null;
  keys?: readonly string[];
  onSelect: () => void;
  children: ReactNode;
}

/** Something to pick. */
export function Item({ value, icon: Icon, picture, detail, keys = [], onSelect, children }: ItemProps) {
  return (
    <Command.Item
      value={value}
      onSelect={onSelect}
      className="flex h-9 cursor-pointer items-center gap-2.5 rounded-md px-2.5 text-sm data-[selected=true]:bg-selected"
    >
      {Icon ? <Icon aria-hidden="true" className="size-4 shrink-0 text-fg-muted" /> : null}
      {picture}
      <span className="min-w-0 truncate">{children}</span>
      {detail ? <span className="min-w-0 truncate text-fg-muted">{detail}</span> : null}
      <span aria-hidden="true" className="ml-auto flex gap-1 max-md:hidden">
        {keys.map((stroke) => (
          <Kbd key={stroke}>{strokeWords(stroke, isMac())}</Kbd>
        ))}
      </span>
    </Command.Item>
  );
}
