import UserPlus from "lucide-react/icons/user-plus";
import { useState } from "react";
import { Dialog } from "@/components/overlays";
import { UserSearch } from "@/components/user-search";
import { RoleDialog } from "@/features/operators/role-dialog";
import { words } from "@/messages/en/operators";
import { Button } from "@/ui/button";
import type { User } from "../../../../shared/schemas/user.ts";

/** The way to a new operator: find the user, then say what he shall be. */
export function GrantRole() {
  const [isSearching, setSearching] = useState(false);
  const [user, setUser] = useState<User | null>(null);
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
                setUser(picked);
              }}
            />
            <Button className="mr-2 justify-self-end" onClick={() => setSearching(false)}>
              {words.cancel}
            </Button>
          </div>
        </Dialog>
      ) : null}
      {user ? <RoleDialog user={user} onClose={() => setUser(null)} /> : null}
    </>
  );
}
