import { createFileRoute } from "@tanstack/react-router";
import { Card } from "@/features/auth/card";

export const Route = createFileRoute("/verify-request")({
  component: () => (
    <Card
      title="Check your e-mail"
      lead="A link to sign in is on its way to you. It works once and for a short time; you can close this page."
    />
  ),
});
