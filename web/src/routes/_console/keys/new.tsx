import { createFileRoute } from "@tanstack/react-router";
import { useState } from "react";
import { BackLink } from "@/components/back-link";
import { Page } from "@/components/page";
import { Permitted } from "@/components/permitted";
import { type KeyDraft, KeyForm } from "@/features/keys/key-form";
import { NewSecret } from "@/features/keys/new-secret";
import { oneOf, someOf, text } from "@/lib/search";
import { words } from "@/messages/en/keys";
import { KEY_SCOPES } from "../../../../../shared/permissions.ts";
import type { NewApiKey } from "../../../../../shared/schemas/key.ts";

export const Route = createFileRoute("/_console/keys/new")({
  validateSearch: (search: Record<string, unknown>): KeyDraft => ({
    name: text(search.name, 100),
    scope: someOf(search.scope, KEY_SCOPES),
    days: oneOf(search.days, ["never", "7", "30", "90", "365"]),
    ips: text(search.ips, 4000),
  }),
  component: NewKey,
});

function NewKey() {
  const draft = Route.useSearch();
  const navigate = Route.useNavigate();
  const [made, setMade] = useState<NewApiKey | null>(null);
  const leave = () => void navigate({ to: "/keys" });
  return (
    <Permitted permission="keys:manage">
      <Page title={words.newKey} back={<BackLink to="/keys">{words.title}</BackLink>}>
        <div className="max-w-3xl px-4 pb-16 md:px-6">
          <KeyForm
            draft={draft}
            onDraft={(search) => navigate({ search, replace: true, resetScroll: false })}
            onMade={setMade}
            onCancel={leave}
          />
        </div>
        {made ? <NewSecret made={made} onClose={leave} /> : null}
      </Page>
    </Permitted>
  );
}
