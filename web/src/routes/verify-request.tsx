import { createFileRoute } from "@tanstack/react-router";
import { Card } from "@/features/auth/card";
import { words } from "@/messages/en/auth";

export const Route = createFileRoute("/verify-request")({
  component: () => <Card title={words.checkMail} lead={words.checkMailLead} />,
});
