import {
  Ban,
  CircleSlash,
  Crown,
  Download,
  KeyRound,
  Link2,
  Link2Off,
  ListChecks,
  ListX,
  LogIn,
  LogOut,
  type LucideIcon,
  Merge,
  NotebookPen,
  Pencil,
  RefreshCw,
  ShieldAlert,
  ShieldCheck,
  ShieldMinus,
  StickyNote,
  TimerOff,
  TriangleAlert,
  UserMinus,
  UserPlus,
} from "lucide-react";
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
