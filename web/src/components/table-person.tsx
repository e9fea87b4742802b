import { Link } from "@tanstack/react-router";
import { cn } from "@/lib/cn";
import { personLabel } from "@/lib/person";
import { Avatar } from "@/ui/avatar";

interface PersonCellProps {
  user: { id: string; name: string | null; email: string | null };
  /** whether the link spans the whole row: then it is what the row opens */
  isRow?: boolean;
  /** whether there is no such user any more, so that no page of his can be opened */
  isGone?: boolean;
}

/** Somebody in a table: initials, name and e-mail, and the way to his page. */
export function PersonCell({ user, isRow = false, isGone = false }: PersonCellProps) {
  const label = personLabel(user);
  return (
    <span className="flex min-w-0 items-center gap-2.5">
      <Avatar label={label} />
      <span className="min-w-0 flex-1 items-baseline gap-3 md:grid md:grid-cols-[min(40%,28rem)_minmax(0,1fr)]">
        {isGone ? (
          <span className="block truncate font-medium" title={label}>
            <bdi>{label}</bdi>
          </span>
        ) : (
          <Link
            to="/users/$userId"
            params={{ userId: user.id }}
            title={label}
            className={cn(
              "-my-0.5 block truncate py-0.5 font-medium",
              isRow ? "row-link" : "hover:underline",
            )}
          >
            <bdi>{label}</bdi>
          </Link>
        )}
        {user.email && user.email !== label ? (
          <span className="block truncate text-fg-muted max-md:text-xs" title={user.email}>
            {user.email}
          </span>
        ) : null}
      </span>
    </span>
  );
}
