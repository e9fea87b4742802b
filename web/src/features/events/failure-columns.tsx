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
    className: "md:w-44",
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
    className: "w-40 hidden xl:table-cell",
    cell: ({ country }) => <Country code={country} missing={words.unknown} />,
  },
  ...timeColumns<FailuresFrom>(),
];

/** What is told of the failures that were aimed at somebody. */
export const accountColumns = (): Column<FailuresAt>[] => [
  {
    id: "account",
    head: words.account,
    className: "md:w-64",
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
      className: "w-24 text-right! tabular-nums max-md:w-20",
      cell: (row) => number.format(row.count),
    },
    {
      id: "tried",
      head,
      className: "w-26 text-right! tabular-nums hidden md:table-cell",
      cell: (row) => number.format(tried(row)),
    },
    {
      id: "reasons",
      head: words.reasons,
      className: "hidden lg:table-cell",
      cell: (row) => <span title={reasonsOf(row)}>{reasonsOf(row)}</span>,
    },
  ];
}

function timeColumns<T extends Group>(): Column<T>[] {
  return [
    {
      id: "first",
      head: words.first,
      className: "w-28 text-right! text-fg-muted hidden xl:table-cell",
      cell: ({ firstAt }) => <Time iso={firstAt} withClock />,
    },
    {
      id: "last",
      head: words.last,
      className: "w-32 text-right! text-fg-muted max-md:w-28",
      cell: ({ lastAt }) => <Time iso={lastAt} withClock />,
    },
  ];
}
