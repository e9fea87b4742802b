import type { LucideIcon } from "lucide-react";
import Ban from "lucide-react/icons/ban";
import CircleSlash from "lucide-react/icons/circle-slash";
import Crown from "lucide-react/icons/crown";
import Download from "lucide-react/icons/download";
import KeyRound from "lucide-react/icons/key-round";
import Link2 from "lucide-react/icons/link-2";
import Link2Off from "lucide-react/icons/link-2-off";
import ListChecks from "lucide-react/icons/list-checks";
import ListX from "lucide-react/icons/list-x";
import LogIn from "lucide-react/icons/log-in";
import LogOut from "lucide-react/icons/log-out";
import Merge from "lucide-react/icons/merge";
import NotebookPen from "lucide-react/icons/notebook-pen";
import Pencil from "lucide-react/icons/pencil";
import RefreshCw from "lucide-react/icons/refresh-cw";
import ShieldCheck from "lucide-react/icons/shield-check";
import ShieldAlert from "lucide-react/icons/shield-exclamation-point";
import ShieldMinus from "lucide-react/icons/shield-minus";
import StickyNote from "lucide-react/icons/sticky-note";
import TimerOff from "lucide-react/icons/timer-off";
import TriangleAlert from "lucide-react/icons/triangle-exclamation-point";
import UserMinus from "lucide-react/icons/user-minus";
import UserPlus from "lucide-react/icons/user-plus";
import { cn } from "@/lib/cn";
import type { EventType } from "../../../../shared/event-types.ts";
import type { Event } from "../../../../shared/schemas/event.ts";

const ICONS: Record<EventType, LucideIcon> = {
  createUser: UserPlus,
  updateUser: Pencil,
  deleteUser: UserMinus,
  linkAccount: Link2,
  unlinkAccount: Link2Off,
  signIn: LogIn,
  signOut: LogOut,
  signInFailed: TriangleAlert,
  updateSession: RefreshCw,
  deleteSession: CircleSlash,
  expireSession: TimerOff,
  revokeSession: CircleSlash,
  banUser: Ban,
  unbanUser: ShieldCheck,
  mergeUsers: Merge,
  updateUserMetadata: NotebookPen,
  addNote: StickyNote,
  deleteNote: StickyNote,
  grantRole: Crown,
  revokeRole: ShieldMinus,
  createApiKey: KeyRound,
  rotateApiKey: KeyRound,
  revokeApiKey: KeyRound,
  accessDenied: ShieldAlert,
  createJob: ListChecks,
  cancelJob: ListX,
  exportUsers: Download,
  exportEvents: Download,
};

const DANGER: readonly EventType[] = ["banUser", "deleteUser", "revokeSession"];

/** The picture of an event; its colour repeats what its words say. */
export function EventIcon({ event }: { event: Event }) {
  const Icon = ICONS[event.type];
  const tone =
    event.outcome === "failure"
      ? "bg-attention-surface text-attention"
      : DANGER.includes(event.type)
        ? "bg-danger-surface text-danger"
        : "bg-hover text-fg-muted";
  return (
    <span className={cn("grid size-6 shrink-0 place-items-center rounded-full", tone)}>
      <Icon aria-hidden="true" className="size-3.5" />
    </span>
  );
}
