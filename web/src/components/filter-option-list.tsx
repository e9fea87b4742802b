import Check from "lucide-react/icons/check";
import type { Option } from "@/components/filter-options";
import { cn } from "@/lib/cn";

interface OptionListProps {
  options: readonly Option<string>[];
  chosen: readonly string[];
  onPick: (value: string) => void;
  onClose: () => void;
}

/** The values of a filter, to pick from. */
export function OptionList({ options, chosen, onPick, onClose }: OptionListProps) {
  return (
    <ul>
      {options.map((option) => {
        const on = chosen.includes(option.value);
        return (
          <li key={option.value}>
            <button
              type="button"
              aria-pressed={on}
              className="flex h-8 w-full items-center gap-2 rounded-md px-2 text-left text-sm hover:bg-hover"
              onClick={() => {
                onPick(option.value);
                onClose();
              }}
            >
              <Check
                aria-hidden="true"
                className={cn("size-3.5 shrink-0 text-accent-text", !on && "invisible")}
              />
              <span className="flex-1 truncate">{option.label}</span>
              {option.detail ? <span className="text-fg-faint text-xs">{option.detail}</span> : null}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
