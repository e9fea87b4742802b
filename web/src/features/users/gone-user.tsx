import { useQuery } from "@tanstack/react-query";
import { Navigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useMe } from "@/components/me";
import { survivorQuery } from "@/features/users/survivor";
import { UserSkeleton } from "@/features/users/user-skeleton";

/** Where a user was who is not there any more: leads to the one into whom he was merged, or says what is inside. */
export function GoneUser({ userId, children }: { userId: string; children: ReactNode }) {
  const mayLook = useMe().permissions.includes("events:read");
  const survivor = useQuery({ ...survivorQuery(userId), enabled: mayLook });
  if (survivor.isLoading) return <UserSkeleton />;
  if (!survivor.data) return children;
  return <Navigate to="/users/$userId" params={{ userId: survivor.data }} search={{ was: userId }} replace />;
}
