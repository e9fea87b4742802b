import { createFileRoute } from "@tanstack/react-router";
import { Page } from "@/components/page";
import { MyIdentities } from "@/features/accounts/my-identities";
import { MyProfile } from "@/features/accounts/my-profile";
import { MySessions } from "@/features/sessions/my-sessions";
import { mySessionsQuery } from "@/features/sessions/queries";
import { words } from "@/messages/en/accounts";

export const Route = createFileRoute("/_console/account")({
  loader: ({ context, cause }) => {
    if (cause !== "preload") void context.queryClient.prefetchQuery(mySessionsQuery);
  },
  component: Account,
});

function Account() {
  return (
    <Page title={words.title} lead={words.lead}>
      <div className="grid max-w-3xl gap-8 px-4 pb-10 md:px-6">
        <MyProfile />
        <MyIdentities />
        <MySessions />
      </div>
    </Page>
  );
}
