import { createFileRoute } from "@tanstack/react-router";
import { Page } from "@/components/page";
import { Section } from "@/components/section";
import { About } from "@/features/settings/about";
import { Choices } from "@/features/settings/choices";
import { healthQuery } from "@/lib/health-query";
import { words } from "@/messages/en/settings";

export const Route = createFileRoute("/_console/settings")({
  loader: ({ context, cause }) => {
    if (cause !== "preload") void context.queryClient.prefetchQuery(healthQuery);
  },
  component: Settings,
});

function Settings() {
  return (
    <Page title={words.title} lead={words.lead}>
      <div className="grid max-w-3xl gap-8 px-4 pb-16 md:px-6">
        <Section title={words.looks}>
          <Choices />
        </Section>
        <Section title={words.about}>
          <About />
        </Section>
      </div>
    </Page>
  );
}
