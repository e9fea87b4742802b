import { useMe } from "@/components/me";
import { ListActions } from "@/features/users/list-actions";
import type { UserFilters } from "@/features/users/queries";
import { ViewsMenu } from "@/features/views/views-menu";

/** What can be done with the list of users as a whole, and the operator's views of it. */
export function Actions({ filters }: { filters: UserFilters }) {
  const { permissions } = useMe();
  return (
    <ListActions
      filters={filters}
      views={permissions.includes("events:read") ? <ViewsMenu list="users" search={filters} /> : null}
    />
  );
}
