import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { KeyRound } from "lucide-react";
import { useState } from "react";
import { type Column, DataTable } from "@/components/data-table";
import { useMe } from "@/components/me";
import { State } from "@/components/states";
import { Time } from "@/components/time";
import { RevokeKeyDialog, RotateKeyDialog } from "@/features/keys/key-dialogs";
import { KeyStatus } from "@/features/keys/key-status";
import { NewSecret } from "@/features/keys/new-secret";
import { type KeyFilters, keysQuery } from "@/features/keys/queries";
import { scopesInShort } from "@/features/keys/words";
import { Button, buttonStyle } from "@/ui/button";
import type { ApiKey, NewApiKey } from "../../../../shared/schemas/key.ts";

const COLUMNS: Column<ApiKey>[] = [
  {
    id: "name",
    head: "Key",
    cell: (key) => (
      <span className="block min-w-0">
        <span className="flex min-w-0 items-baseline gap-2">
          <span className="truncate font-medium" title={key.name}>
            {key.name}
          </span>
          <code className="shrink-0 font-mono text-fg-muted text-xs">{key.hint}…</code>
        </span>
        <span className="flex items-center gap-1.5 truncate text-fg-muted text-xs md:hidden">
          <KeyStatus apiKey={key} /> <span className="truncate">{scopesInShort(key.scopes)}</span>
        </span>
      </span>
    ),
  },
  {
    id: "scopes",
    head: "May",
    className: "w-40 hidden lg:table-cell",
    cell: (key) => (
      <span title={key.scopes.join(", ")} className="font-mono text-fg-muted text-xs">
        {scopesInShort(key.scopes)}
      </span>
    ),
  },
  {
    id: "owner",
    head: "Owner",
    className: "w-44 hidden xl:table-cell",
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
    head: "From",
    className: "w-32 hidden 2xl:table-cell",
    cell: (key) =>
      key.allowedIps ? (
        <code className="font-mono text-xs" title={key.allowedIps.join(", ")}>
          {scopesInShort(key.allowedIps)}
        </code>
      ) : (
        <span className="text-fg-muted">Anywhere</span>
      ),
  },
  {
    id: "status",
    head: "Status",
    className: "w-28 hidden md:table-cell",
    cell: (key) => <KeyStatus apiKey={key} />,
  },
  {
    id: "used",
    head: "Last used",
    className: "w-28 hidden md:table-cell",
    cell: (key) => <Time iso={key.lastUsedAt} missing="Never" />,
  },
  {
    id: "expires",
    head: "Ends",
    className: "w-28 hidden xl:table-cell",
    cell: (key) => <Time iso={key.revokedAt ?? key.expiresAt} missing="Never" />,
  },
];

interface KeysTableProps {
  filters: KeyFilters;
  onClear: () => void;
}

/** Everyone's API keys, the newest first, with what one may do to each. */
export function KeysTable({ filters, onClear }: KeysTableProps) {
  const me = useMe();
  const query = useQuery(keysQuery(filters));
  const [asking, setAsking] = useState<{ what: "rotate" | "revoke"; key: ApiKey } | null>(null);
  const [made, setMade] = useState<NewApiKey | null>(null);
  const close = () => setAsking(null);
  const columns: Column<ApiKey>[] = [
    ...COLUMNS,
    {
      id: "actions",
      head: "Action",
      className: "w-40 text-right! max-md:w-24",
      cell: (key) =>
        key.status === "active" || key.status === "dormant" ? (
          <span className="-mr-2.5 inline-flex max-md:flex-col">
            {key.owner.id === me.id ? (
              <Button
                size="sm"
                tone="ghost"
                aria-label={`Rotate ${key.name}`}
                onClick={() => setAsking({ what: "rotate", key })}
              >
                Rotate
              </Button>
            ) : null}
            <Button
              size="sm"
              tone="ghostDanger"
              aria-label={`Revoke ${key.name}`}
              onClick={() => setAsking({ what: "revoke", key })}
            >
              Revoke
            </Button>
          </span>
        ) : null,
    },
  ];
  return (
    <>
      <DataTable
        caption="API keys"
        noun={["key", "keys"]}
        columns={columns}
        query={query}
        rowKey={(key) => key.id}
        onClearFilters={filters.state || filters.cursor ? onClear : undefined}
        empty={
          <State
            icon={KeyRound}
            title={filters.state ? "Nobody has made an API key yet" : "No API key is in use"}
            actions={
              <Link to="/keys/new" className={buttonStyle({ tone: "primary" })}>
                New API key
              </Link>
            }
          >
            A key lets a script call the API in your name, but with fewer rights. Make one for each script, so
            that each can be ended by itself.
          </State>
        }
      />
      {asking?.what === "revoke" ? <RevokeKeyDialog apiKey={asking.key} onClose={close} /> : null}
      {asking?.what === "rotate" ? (
        <RotateKeyDialog apiKey={asking.key} onMade={setMade} onClose={close} />
      ) : null}
      {made && !asking ? <NewSecret made={made} onClose={() => setMade(null)} /> : null}
    </>
  );
}
