import { Link } from "@tanstack/react-router";
import { Country } from "@/components/country";
import type { Column } from "@/components/data-table";
import { Time } from "@/components/time";
import { LOCALE } from "@/lib/locale";
import { personLabel } from "@/lib/person";
import { words } from "@/messages/en/failures";
import { words as sentences } from "@/messages/en/sentences";
import type { Failures } from "../../../../shared/schemas/event-counts.ts";

export type FailuresFrom = Failures["byAddress"][number];
export type FailuresAt = Failures["byAccount"][number];
type Group = FailuresFrom | FailuresAt;

const number = new Intl.NumberFormat(LOCALE);
const ROW_LINK = "truncate font-medium row-link";

/** What is told of the failures from an address, or from one network of IPv6. */
export const addressColumns = (): Column<FailuresFrom>[] => [
  {
    id: "address",
    head: words.address,
    width: 44,
    narrow: null,
    cell: ({ ip }) =>
      ip === null ? (
        <span className="text-fg-faint">{words.noAddress}</span>
      ) : (
        <Link to="/address" search={{ ip }} className={`${ROW_LINK} font-mono text-xs`}>
          {ip}
        </Link>
      ),
  },
  ...countColumns<FailuresFrom>(words.triedAccounts, ({ accounts }) => accounts),
  {
    id: "country",
    head: words.country,
    width: 40,
    rank: 3,
    cell: ({ country }) => <Country code={country} missing={words.unknown} />,
  },
  ...timeColumns<FailuresFrom>(),
];

/** What is told of the failures that were aimed at somebody. */
export const accountColumns = (): Column<FailuresAt>[] => [
  {
    id: "account",
    head: words.account,
    width: 64,
    narrow: null,
    cell: ({ userId, label }) =>
      userId === null ? (
        <span className="text-fg-muted" title={label ?? undefined}>
          <bdi>{personLabel({ name: label })}</bdi>
          <span className="text-fg-faint"> · {words.nobodys}</span>
        </span>
      ) : (
        <Link to="/users/$userId" params={{ userId }} className={ROW_LINK}>
          <bdi>{personLabel({ name: label, id: userId })}</bdi>
        </Link>
      ),
  },
  ...countColumns<FailuresAt>(words.triedAddresses, ({ addresses }) => addresses),
  ...timeColumns<FailuresAt>(),
];

/** Why they failed, the most frequent reason first. */
function reasonsOf({ codes }: Group): string {
  const told = Object.entries(codes)
    .toSorted(([, a], [, b]) => b - a)
    .map(([code, times]) => {
      const reason = Object.entries(sentences.failures).find(([known]) => known === code)?.[1];
      return words.reasonTimes(reason ?? code, number.format(times));
    });
  return told.length > 0 ? told.join(", ") : words.reasonUnknown;
}

function countColumns<T extends Group>(head: string, tried: (row: T) => number): Column<T>[] {
  return [
    {
      id: "count",
      head: words.failures,
      width: 26,
      className: "text-right! tabular-nums",
      cell: (row) => number.format(row.count),
    },
    {
      id: "tried",
      head,
      width: 26,
      rank: 1,
      className: "text-right! tabular-nums",
      cell: (row) => number.format(tried(row)),
    },
    {
      id: "reasons",
      head: words.reasons,
      rank: 2,
      cell: (row) => <span title={reasonsOf(row)}>{reasonsOf(row)}</span>,
    },
  ];
}

function timeColumns<T extends Group>(): Column<T>[] {
  return [
    {
      id: "first",
      head: words.first,
      width: 32,
      rank: 4,
      className: "text-right! text-fg-muted",
      cell: ({ firstAt }) => <Time iso={firstAt} withClock />,
    },
    {
      id: "last",
      head: words.last,
      width: 34,
      narrow: 30,
      className: "text-right! text-fg-muted @max-[48rem]:text-xs",
      cell: ({ lastAt }) => <Time iso={lastAt} withClock />,
    },
  ];
}
