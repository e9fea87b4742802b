import { useNavigate } from "@tanstack/react-router";
import Activity from "lucide-react/icons/activity";
import CornerDownRight from "lucide-react/icons/corner-down-right";
import MonitorSmartphone from "lucide-react/icons/monitor-smartphone";
import UsersRound from "lucide-react/icons/users-round";
import { Group, Item } from "@/features/shell/palette-item";
import { kindOf } from "@/lib/lookup";
import { words } from "@/messages/en/palette";
import type { Me } from "../../../../shared/schemas/me.ts";

/** What the text itself may be: an address, an id. */
export function Found({ me, text, go }: { me: Me; text: string; go: (act: () => unknown) => () => void }) {
  const navigate = useNavigate();
  const kind = kindOf(text);
  if (kind === null || !me.permissions.includes("events:read")) return null;
  const events = (search: Record<string, string>) => go(() => navigate({ to: "/events", search }));
  const session = (open: string) => go(() => navigate({ to: "/sessions", search: { state: "all", open } }));
  return (
    <Group heading={words.byId}>
      {kind === "ip" ? (
        <>
          <Item value="ip events" icon={Activity} onSelect={events({ ip: text })}>
            {words.eventsFrom(text)}
          </Item>
          <Item
            value="ip users"
            icon={UsersRound}
            onSelect={go(() => navigate({ to: "/address", search: { ip: text } }))}
          >
            {words.usersFrom(text)}
          </Item>
          <Item
            value="ip sessions"
            icon={MonitorSmartphone}
            onSelect={go(() => navigate({ to: "/sessions", search: { ip: text } }))}
          >
            {words.sessionsFrom(text)}
          </Item>
        </>
      ) : null}
      {kind === "orderedId" ? (
        <>
          <Item value="event" icon={Activity} onSelect={events({ open: text })}>
            {words.openEvent(text)}
          </Item>
          <Item value="session" icon={MonitorSmartphone} onSelect={session(text)}>
            {words.openSession(text)}
          </Item>
        </>
      ) : null}
      {kind === "requestId" ? (
        <Item value="request" icon={CornerDownRight} onSelect={events({ requestId: text })}>
          {words.byRequest(text)}
        </Item>
      ) : null}
    </Group>
  );
}
