import { createFileRoute } from "@tanstack/react-router";
import { useMe } from "@/components/me";
import { Page } from "@/components/page";
import { MyIdentities } from "@/features/accounts/my-identities";
import { MyProfile } from "@/features/accounts/my-profile";
import { MySessions } from "@/features/sessions/my-sessions";
import { words } from "@/messages/en/accounts";

export const Route = createFileRoute("/_console/account")({ component: Account });

function Account() {
  const { permissions } = useMe();
  return (
    <Page title={words.title} lead={words.lead}>
      <div className="grid max-w-3xl gap-8 px-4 pb-10 md:px-6">
        <MyProfile />
        <MyIdentities />
        {permissions.includes("sessions:read") ? <MySessions /> : null}
      </div>
    </Page>
  );
}
