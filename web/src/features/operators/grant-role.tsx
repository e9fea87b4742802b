import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import UserPlus from "lucide-react/icons/user-plus";
import { useState } from "react";
import { Dialog } from "@/components/overlays";
import { useAskedAbout } from "@/components/use-asked-about";
import { UserSearch } from "@/components/user-search";
import { RoleDialog } from "@/features/operators/role-dialog";
import { personQuery } from "@/lib/person-query";
import { words } from "@/messages/en/operators";
import { Button } from "@/ui/button";
import type { User } from "../../../../shared/schemas/user.ts";

/** Whom the address asked about when one came here: nobody, or one user once he is read. */
function useAskedBefore(): User[] | undefined {
  const now = useSearch({ strict: false, select: ({ ask }) => /^grant\.(.+)/.exec(ask ?? "")?.[1] });
  const [id] = useState(now);
  const { data } = useQuery(personQuery(id));
  if (id === undefined) return [];
  return data && [data];
}

/** The way to a new operator: find the user, then say what he shall be. */
export function GrantRole() {
  const [isSearching, setSearching] = useState(false);
  const [user, ask] = useAskedAbout<User>("grant", useAskedBefore());
  return (
    <>
      <Button tone="primary" onClick={() => setSearching(true)}>
        <UserPlus aria-hidden="true" /> {words.add}
      </Button>
      {isSearching ? (
        <Dialog
          open
          onOpenChange={(open) => open || setSearching(false)}
          title={words.findTitle}
          description={words.findWhat}
        >
          <div className="-mx-2 mt-2 grid gap-3">
            <UserSearch
              onPick={(picked) => {
                setSearching(false);
                ask(picked);
              }}
            />
            <Button className="mr-2 justify-self-end" onClick={() => setSearching(false)}>
              {words.cancel}
            </Button>
          </div>
        </Dialog>
      ) : null}
      {user ? <RoleDialog user={user} onClose={() => ask(null)} /> : null}
    </>
  );
}
