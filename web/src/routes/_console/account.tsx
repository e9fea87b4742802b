import { createFileRoute } from "@tanstack/react-router";
import { Page } from "@/components/page";
import { MyIdentities } from "@/features/accounts/my-identities";

export const Route = createFileRoute("/_console/account")({ component: Account });

function Account() {
  return (
    <Page title="My identities" lead="The identities that you sign in with, here and in your app.">
      <div className="max-w-2xl px-4 pb-10 md:px-6">
        <MyIdentities />
      </div>
    </Page>
  );
}
