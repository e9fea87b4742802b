import { createFileRoute } from "@tanstack/react-router";
import { useState } from "react";
import { BackLink } from "@/components/back-link";
import { Page } from "@/components/page";
import { Permitted } from "@/components/permitted";
import { KeyForm } from "@/features/keys/key-form";
import { NewSecret } from "@/features/keys/new-secret";
import { words } from "@/messages/en/keys";
import type { NewApiKey } from "../../../../../shared/schemas/key.ts";

export const Route = createFileRoute("/_console/keys/new")({
  component: NewKey,
});

function NewKey() {
  const navigate = Route.useNavigate();
  const [made, setMade] = useState<NewApiKey | null>(null);
  const leave = () => void navigate({ to: "/keys" });
  return (
    <Permitted permission="keys:manage">
      <Page title={words.newKey} back={<BackLink to="/keys">{words.title}</BackLink>}>
        <div className="max-w-3xl px-4 pb-16 md:px-6">
          <KeyForm onMade={setMade} onCancel={leave} />
        </div>
        {made ? <NewSecret made={made} onClose={leave} /> : null}
      </Page>
    </Permitted>
  );
}
