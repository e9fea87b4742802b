import BanIcon from "lucide-react/icons/ban";
import { exactTime } from "@/lib/time";
import { words } from "@/messages/en/user";
import type { Ban } from "../../../../shared/schemas/user.ts";

/** The ban in force: since when, until when, and why. */
export function BanNote({ ban }: { ban: Ban }) {
  return (
    <div className="flex gap-2.5 rounded-lg bg-danger-surface px-4 py-3 text-danger text-sm">
      <BanIcon aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <p className="min-w-0 break-words">
        <span className="font-medium">{words.bannedUntil(ban.until && exactTime(ban.until))}</span>
        {words.bannedSince(exactTime(ban.since), ban.reason)}
      </p>
    </div>
  );
}
