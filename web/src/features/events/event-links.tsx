import { Link } from "@tanstack/react-router";
import CornerDownRight from "lucide-react/icons/corner-down-right";
import MonitorSmartphone from "lucide-react/icons/monitor-smartphone";
import Network from "lucide-react/icons/network";
import ScrollText from "lucide-react/icons/scroll-text";
import UserRound from "lucide-react/icons/user-round";
import { words } from "@/messages/en/events";
import { LinkList, linkRow } from "@/ui/link-list";
import type { Event } from "../../../../shared/schemas/event.ts";

/** Where one goes on from an event: first to where something can be done, then to what else is on the trail. */
export function EventLinks({ event: { user, sessionId, ip, requestId } }: { event: Event }) {
  return (
    <LinkList label={words.related}>
      {user?.id ? (
        <Link to="/users/$userId" params={{ userId: user.id }} className={linkRow}>
          <UserRound aria-hidden="true" /> {words.thisUser}
        </Link>
      ) : null}
      {sessionId ? (
        <Link to="/sessions" search={{ state: "all", open: sessionId }} className={linkRow}>
          <MonitorSmartphone aria-hidden="true" /> {words.thisSession}
        </Link>
      ) : null}
      {ip ? (
        <Link to="/address" search={{ ip }} className={linkRow}>
          <Network aria-hidden="true" /> {words.aboutAddress}
        </Link>
      ) : null}
      {user?.id ? (
        <Link to="/events" search={{ userId: user.id }} className={linkRow}>
          <ScrollText aria-hidden="true" /> {words.ofUser}
        </Link>
      ) : null}
      {sessionId ? (
        <Link to="/events" search={{ sessionId }} className={linkRow}>
          <ScrollText aria-hidden="true" /> {words.ofSession}
        </Link>
      ) : null}
      {ip ? (
        <Link to="/events" search={{ ip }} className={linkRow}>
          <ScrollText aria-hidden="true" /> {words.fromAddress}
        </Link>
      ) : null}
      {requestId ? (
        <Link to="/events" search={{ requestId }} className={linkRow}>
          <CornerDownRight aria-hidden="true" /> {words.ofRequest}
        </Link>
      ) : null}
    </LinkList>
  );
}
