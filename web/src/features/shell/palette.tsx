import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Command } from "cmdk";
import { Activity, CornerDownRight, type LucideIcon, MonitorSmartphone, Search, Zap } from "lucide-react";
import { type ReactNode, useState } from "react";
import { FailureNote } from "@/components/failure-note";
import { placesOf } from "@/features/shell/places";
import { api, call } from "@/lib/client";
import { fitsWords, kindOf } from "@/lib/lookup";
import { personLabel } from "@/lib/person";
import { allShortcuts, isMac, strokeWords } from "@/lib/shortcuts";
import { useDebounced } from "@/lib/use-debounced";
import { Avatar } from "@/ui/avatar";
import { Kbd } from "@/ui/kbd";
import { Overlay } from "@/ui/overlay";
import type { Me } from "../../../../shared/schemas/me.ts";

/** Finds users, places, whatever has an id, and everything that can be done here. */
export function Palette({ me, onClose }: { me: Me; onClose: () => void }) {
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  // What the page offers, as it was when this opened.
  const [actions] = useState(() => allShortcuts().filter(({ keyOnly }) => !keyOnly));
  const text = typed.trim();
  const settled = useDebounced(text);
  const matches = useQuery({
    queryKey: ["users", "matches", settled],
    queryFn: () => call(api.users.$get({ query: { query: settled, limit: "8" } })),
    enabled: settled !== "" && me.permissions.includes("users:read"),
    placeholderData: keepPreviousData,
  });
  const users = text === "" ? [] : (matches.data?.items ?? []);
  const go = (act: () => unknown) => () => {
    onClose();
    // The focus goes back first, so that what is done may move it on.
    setTimeout(act);
  };

  return (
    <Overlay title="Search everything" onClose={onClose}>
      <Command shouldFilter={false} loop label="Search everything" className="flex min-h-0 flex-col">
        <span className="flex items-center gap-2.5 border-line border-b px-4">
          <Search aria-hidden="true" className="size-4 shrink-0 text-fg-faint" />
          <Command.Input
            value={typed}
            onValueChange={setTyped}
            maxLength={256}
            placeholder="A user, an id, an address, or what you want to do"
            className="h-12 w-full bg-transparent text-base outline-none max-md:text-lg"
          />
          <Kbd>Esc</Kbd>
        </span>
        <Command.List label="Found" className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-1.5">
          {matches.isError && text !== "" ? <FailureNote error={matches.error} /> : null}
          <Command.Empty className="px-3 py-8 text-center text-fg-muted text-sm">
            {matches.isFetching || settled !== text ? "Looking…" : "Nothing found."}
          </Command.Empty>
          <Found me={me} text={text} go={go} />
          {users.length > 0 ? (
            <Group heading="Users">
              {users.map((user) => (
                <Item
                  key={user.id}
                  value={`user ${user.id}`}
                  picture={<Avatar label={personLabel(user)} />}
                  detail={user.email === personLabel(user) ? null : user.email}
                  onSelect={go(() => navigate({ to: "/users/$userId", params: { userId: user.id } }))}
                >
                  {personLabel(user)}
                </Item>
              ))}
            </Group>
          ) : null}
          <Group heading="Do">
            {actions
              .filter(({ label }) => fitsWords(label, text))
              .map(({ label, keys, run }) => (
                <Item key={label} value={`do ${label}`} icon={Zap} keys={keys} onSelect={go(run)}>
                  {label}
                </Item>
              ))}
          </Group>
          <Group heading="Go to">
            {placesOf(me)
              .filter(({ label }) => fitsWords(label, text))
              .map(({ to, label, icon, key }) => (
                <Item
                  key={to}
                  value={`to ${to}`}
                  icon={icon}
                  keys={key ? ["g", key] : []}
                  onSelect={go(() => navigate({ to }))}
                >
                  {label}
                </Item>
              ))}
          </Group>
        </Command.List>
      </Command>
    </Overlay>
  );
}

/** What the text itself may be: an address, an id. */
function Found({ me, text, go }: { me: Me; text: string; go: (act: () => unknown) => () => void }) {
  const navigate = useNavigate();
  const kind = kindOf(text);
  if (kind === null || !me.permissions.includes("events:read")) return null;
  const events = (search: Record<string, string>) => go(() => navigate({ to: "/events", search }));
  return (
    <Group heading="By id">
      {kind === "ip" ? (
        <>
          <Item value="ip events" icon={Activity} onSelect={events({ ip: text })}>
            What happened from {text}
          </Item>
          <Item
            value="ip sessions"
            icon={MonitorSmartphone}
            onSelect={go(() => navigate({ to: "/sessions", search: { ip: text } }))}
          >
            Who is signed in from {text}
          </Item>
        </>
      ) : null}
      {kind === "orderedId" ? (
        <>
          <Item value="event" icon={Activity} onSelect={events({ open: text })}>
            Open event {text}
          </Item>
          <Item value="session" icon={MonitorSmartphone} onSelect={events({ sessionId: text })}>
            What happened in session {text}
          </Item>
        </>
      ) : null}
      {kind === "requestId" ? (
        <Item value="request" icon={CornerDownRight} onSelect={events({ requestId: text })}>
          What request {text} did
        </Item>
      ) : null}
    </Group>
  );
}

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-fg-muted [&_[cmdk-group-heading]]:text-xs [&:not(:has([cmdk-item]))]:hidden"
    >
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

function Item({ value, icon: Icon, picture, detail, keys = [], onSelect, children }: ItemProps) {
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
