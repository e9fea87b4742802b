import { createFileRoute } from "@tanstack/react-router";
import { NoSuchPage } from "@/components/no-such-page";

/** Whatever no other route is for: whoever is signed in stays in the console's frame. */
export const Route = createFileRoute("/_console/$")({ component: NoSuchPage });
