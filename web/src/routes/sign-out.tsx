import { createFileRoute } from "@tanstack/react-router";
import { SignOut } from "@/features/auth/sign-out";

export const Route = createFileRoute("/sign-out")({
  component: SignOut,
});
