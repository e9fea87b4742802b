import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import KeyRound from "lucide-react/icons/key-round";
import RefreshCw from "lucide-react/icons/refresh-cw";
import { useState } from "react";
import { Copyable } from "@/components/copyable";
import { type Column, DataTable } from "@/components/data-table";
import { useMe } from "@/components/me";
import { State } from "@/components/states";
import { Time } from "@/components/time";
import { useAskedAbout } from "@/components/use-asked-about";
import { RevokeKeyDialog, RotateKeyDialog } from "@/features/keys/key-dialogs";
import { KeyStatus } from "@/features/keys/key-status";
import { NewSecret } from "@/features/keys/new-secret";
import { type KeyFilters, keysQuery } from "@/features/keys/queries";
import { scopesInShort } from "@/features/keys/words";
import { words } from "@/messages/en/keys";
import { Button, buttonStyle } from "@/ui/button";
import type { ApiKey, NewApiKey } from "../../../../shared/schemas/key.ts";

const columnsOf = (): Column<ApiKey>[] => [
  {
    id: "name",
    head: words.key,
    room: 64,
    cell: (key) => (
      <span className="block min-w-0">
        <span className="flex min-w-0 items-baseline gap-2">
          <Link
            to="/events"
            search={{ actorId: key.id }}
            title={words.whatItDid(key.name)}
            className="truncate font-medium hover:underline"
          >
            {key.name}
          </Link>
          <code className="shrink-0 font-mono text-fg-muted text-xs">{`${key.hint}…`}</code>
          {key.rotatedFrom ? (
            <RefreshCw
              role="img"
              aria-label={words.successor}
              className="size-3.5 shrink-0 self-center text-fg-faint"
            />
          ) : null}
        </span>
        <span className="flex items-center gap-1.5 truncate text-fg-muted text-xs md:hidden">
          <KeyStatus apiKey={key} /> <span className="truncate">{scopesInShort(key.scopes)}</span>
        </span>
      </span>
    ),
  },
  {
    id: "scopes",
    head: words.may,
    width: 40,
    rank: 3,
    cell: (key) => (
      <span
        title={key.scopes.map((scope) => words.scopes[scope]).join("\n")}
        className="font-mono text-fg-muted text-xs"
      >
        {scopesInShort(key.scopes)}
      </span>
    ),
  },
  {
    id: "owner",
    head: words.owner,
    width: 44,
    rank: 4,
    cell: (key) => (
      <Link
        to="/users/$userId"
        params={{ userId: key.owner.id }}
        title={key.owner.label ?? key.owner.id}
        className="hover:underline"
      >
        {key.owner.label ?? key.owner.id}
      </Link>
    ),
  },
  {
    id: "ips",
    head: words.from,
    width: 34,
    rank: 6,
    cell: (key) =>
      key.allowedIps ? (
        <code className="font-mono text-xs" title={key.allowedIps.join(", ")}>
          {scopesInShort(key.allowedIps)}
        </code>
      ) : (
        <span className="text-fg-muted">{words.anywhere}</span>
      ),
  },
  {
    id: "status",
    head: words.status,
    width: 30,
    rank: 1,
    cell: (key) => <KeyStatus apiKey={key} />,
  },
  {
    id: "used",
    head: words.lastUsed,
    width: 30,
    rank: 2,
    cell: (key) => <Time iso={key.lastUsedAt} missing={words.never} />,
  },
  {
    id: "expires",
    head: words.ends,
    width: 30,
    rank: 5,
    cell: (key) => <Time iso={key.revokedAt ?? key.expiresAt} missing={words.never} />,
  },
  {
    id: "id",
    head: words.keyId,
    width: 50,
    rank: 7,
    cell: (key) => <Copyable value={key.id} label={words.idToCopy} />,
  },
];

function isUsable({ status }: ApiKey): boolean {
  return status === "active" || status === "dormant";
}

interface KeysTableProps {
  filters: KeyFilters;
  onClear: () => void;
}

/** Everyone's API keys, the newest first, with what one may do to each. */
export function KeysTable({ filters, onClear }: KeysTableProps) {
  const me = useMe();
  const list = keysQuery(filters);
  const query = useQuery(list);
  const usable = query.data?.items.filter(isUsable);
  const [rotating, rotate] = useAskedAbout(
    "rotate",
    usable?.filter(({ owner }) => owner.id === me.id),
  );
  const [revoking, revoke] = useAskedAbout("revoke", usable);
  const [made, setMade] = useState<NewApiKey | null>(null);
  const columns: Column<ApiKey>[] = [
    ...columnsOf(),
    {
      id: "actions",
      head: words.action,
      width: 52,
      narrow: 30,
      className: "text-right!",
      cell: (key) =>
        isUsable(key) ? (
          <span className="-mr-2.5 inline-flex @max-[48rem]:flex-col @max-[48rem]:items-end">
            {key.owner.id === me.id ? (
              <Button
                size="sm"
                tone="ghost"
                aria-label={words.rotateOne(key.name)}
                onClick={() => rotate(key)}
              >
                {words.rotate}
              </Button>
            ) : null}
            <Button
              size="sm"
              tone="ghostDanger"
              aria-label={words.revokeOne(key.name)}
              onClick={() => revoke(key)}
            >
              {words.revoke}
            </Button>
          </span>
        ) : null,
    },
  ];
  return (
    <>
      <DataTable
        name="keys"
        caption={words.title}
        noun={[words.one, words.many]}
        columns={columns}
        query={query}
        list={list}
        rowKey={(key) => key.id}
        onClearFilters={filters.state || filters.cursor ? onClear : undefined}
        empty={
          <State
            icon={KeyRound}
            title={filters.state ? words.noneEver : words.noneInUse}
            actions={
              <Link to="/keys/new" className={buttonStyle({ tone: "primary" })}>
                {words.newKey}
              </Link>
            }
          >
            {words.whatFor}
          </State>
        }
      />
      {revoking ? <RevokeKeyDialog apiKey={revoking} onClose={() => revoke(null)} /> : null}
      {rotating ? <RotateKeyDialog apiKey={rotating} onMade={setMade} onClose={() => rotate(null)} /> : null}
      {made && !rotating ? <NewSecret made={made} onClose={() => setMade(null)} /> : null}
    </>
  );
}
