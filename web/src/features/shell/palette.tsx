import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Command } from "cmdk";
import Rows3 from "lucide-react/icons/rows-3";
import ScrollText from "lucide-react/icons/scroll-text";
import Search from "lucide-react/icons/search";
import UsersRound from "lucide-react/icons/users-round";
import Zap from "lucide-react/icons/zap";
import { useEffect, useRef, useState } from "react";
import { FailureNote } from "@/components/failure-note";
import { actionsOfPage } from "@/components/page-actions";
import { actionsOf } from "@/components/row-actions";
import { usePaletteActions } from "@/features/shell/palette-actions";
import { Found } from "@/features/shell/palette-found";
import { Group, Item } from "@/features/shell/palette-item";
import { PaletteViews } from "@/features/shell/palette-views";
import { placesOf } from "@/features/shell/places";
import { api, call } from "@/lib/client";
import { doNext } from "@/lib/held-keys";
import { fitsWords } from "@/lib/lookup";
import { personLabel } from "@/lib/person";
import { currentRow } from "@/lib/rows";
import { allShortcuts } from "@/lib/shortcuts";
import { useDebounced } from "@/lib/use-debounced";
import { words } from "@/messages/en/palette";
import { words as shell } from "@/messages/en/shell";
import { Avatar } from "@/ui/avatar";
import { Kbd } from "@/ui/kbd";
import { Overlay } from "@/ui/overlay";
import { EVENT_TYPES } from "../../../../shared/event-types.ts";
import type { Me } from "../../../../shared/schemas/me.ts";

/** So much of the name of an event's type has to be typed before it is offered. */
const TYPE_FROM = 3;

/** Finds users, places, whatever has an id, and everything that can be done here. */
export function Palette({ me, onClose }: { me: Me; onClose: () => void }) {
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  // What the page offers, as it was when this opened.
  const [here] = useState(() => allShortcuts().filter(({ keyOnly }) => !keyOnly));
  const [buttons] = useState(actionsOfPage);
  const [row] = useState(() => {
    const at = currentRow();
    return at ? actionsOf(at).filter(({ why }) => !why) : [];
  });
  const everywhere = usePaletteActions(me).filter(({ id }) => !id || !here.some((one) => one.id === id));
  const others = [...here, ...everywhere.map((one) => ({ keys: [], ...one }))];
  const isNew = ({ label }: { label: string }) => ![...row, ...others].some((one) => one.label === label);
  const actions = [...buttons.filter(isNew).map((one) => ({ keys: [], ...one })), ...others];
  const text = typed.trim();
  const settled = useDebounced(text);
  const matches = useQuery({
    queryKey: ["users", "matches", settled],
    queryFn: () => call(api.users.$get({ query: { query: settled, limit: "8" } })),
    enabled: settled !== "" && me.permissions.includes("users:read"),
    placeholderData: keepPreviousData,
  });
  const users = text === "" ? [] : (matches.data?.items ?? []);
  const types = me.permissions.includes("events:read")
    ? EVENT_TYPES.filter((type) => text.length >= TYPE_FROM && fitsWords(type, text))
    : [];
  const list = useRef<HTMLDivElement>(null);
  const [chosen, choose] = useState("");
  // Where what was chosen goes together with others, cmdk chooses nothing in its place, and Enter would do nothing.
  useEffect(() => {
    const items = list.current?.querySelectorAll<HTMLElement>("[cmdk-item]") ?? [];
    const values = [...items].map(({ dataset }) => dataset.value ?? "");
    if (!values.includes(chosen)) choose(values[0] ?? "");
  });
  const go = (act: () => unknown) => () => {
    onClose();
    // The focus goes back first, so that what is done may move it on.
    doNext(act);
  };

  return (
    <Overlay title={shell.searchEverything} onClose={onClose}>
      <Command
        shouldFilter={false}
        loop
        value={chosen}
        onValueChange={choose}
        label={shell.searchEverything}
        className="flex min-h-0 flex-col"
      >
        <span className="flex items-center gap-2.5 border-line border-b px-4">
          <Search aria-hidden="true" className="size-4 shrink-0 text-fg-faint" />
          <Command.Input
            value={typed}
            onValueChange={setTyped}
            maxLength={256}
            placeholder={words.placeholder}
            className="h-12 w-full truncate bg-transparent text-base outline-hidden max-md:text-lg"
          />
          <span aria-hidden="true" className="max-md:hidden">
            <Kbd>Esc</Kbd>
          </span>
        </span>
        {/* Beside the list: what can be chosen from holds nothing but what can be chosen. */}
        <div role="status">
          <Command.Empty className="px-3 py-8 text-center text-fg-muted text-sm">
            {matches.isFetching || settled !== text ? words.looking : words.nothing}
          </Command.Empty>
        </div>
        <Command.List
          ref={list}
          label={words.found}
          className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-1.5"
        >
          {matches.isError && text !== "" ? <FailureNote error={matches.error} /> : null}
          <Found me={me} text={text} go={go} />
          {users.length > 0 ? (
            <Group heading={words.users}>
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
              <Item
                value="all users"
                icon={UsersRound}
                onSelect={go(() => navigate({ to: "/users", search: { query: text } }))}
              >
                {words.allUsers(text)}
              </Item>
            </Group>
          ) : null}
          <PaletteViews me={me} text={text} go={go} />
          {row.length > 0 ? (
            <Group heading={words.thisRow}>
              {row
                .filter(({ label }) => fitsWords(label, text))
                .map(({ label, key, run }) => (
                  <Item
                    key={label}
                    value={`row ${label}`}
                    icon={Rows3}
                    keys={key ? [key] : []}
                    onSelect={go(run)}
                  >
                    {label}
                  </Item>
                ))}
            </Group>
          ) : null}
          <Group heading={words.goTo}>
            {placesOf(me)
              .filter(({ name }) => fitsWords(shell[name], text))
              .map(({ to, name, icon, key }) => (
                <Item
                  key={to}
                  value={`to ${to}`}
                  icon={icon}
                  keys={key ? ["g", key] : []}
                  onSelect={go(() => navigate({ to }))}
                >
                  {shell[name]}
                </Item>
              ))}
          </Group>
          {types.length > 0 ? (
            <Group heading={shell.events}>
              {types.map((type) => (
                <Item
                  key={type}
                  value={`type ${type}`}
                  icon={ScrollText}
                  onSelect={go(() => navigate({ to: "/events", search: { type: [type] } }))}
                >
                  {words.ofType(type)}
                </Item>
              ))}
            </Group>
          ) : null}
          <Group heading={words.do}>
            {actions
              .filter(({ label }) => fitsWords(label, text))
              .map(({ label, keys, run }) => (
                <Item key={label} value={`do ${label}`} icon={Zap} keys={keys} onSelect={go(run)}>
                  {label}
                </Item>
              ))}
          </Group>
        </Command.List>
      </Command>
    </Overlay>
  );
}
