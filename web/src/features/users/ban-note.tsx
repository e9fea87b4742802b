import { Link } from "@tanstack/react-router";
import BanIcon from "lucide-react/icons/ban";
import { useMe } from "@/components/me";
import { exactTime } from "@/lib/time";
import { useNow } from "@/lib/use-now";
import { words } from "@/messages/en/user";
import type { Ban } from "../../../../shared/schemas/user.ts";

/** The ban in force: since when, until when, why, and the way to whoever set it. */
export function BanNote({ ban, userId }: { ban: Ban; userId: string }) {
  useNow();
  const { permissions } = useMe();
  return (
    <div className="flex flex-wrap gap-2.5 rounded-lg bg-danger-surface px-4 py-3 text-danger text-sm">
      <BanIcon aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <p className="min-w-0 flex-1 basis-72 break-words">
        <span className="font-medium">{words.bannedUntil(ban.until && exactTime(ban.until))}</span>
        {words.bannedSince(exactTime(ban.since), ban.reason)}
      </p>
      {permissions.includes("events:read") ? (
        <Link
          to="/events"
          search={{ userId, type: ["banUser"] }}
          className="font-medium underline underline-offset-2"
        >
          {words.whoBanned}
        </Link>
      ) : null}
    </div>
  );
}
