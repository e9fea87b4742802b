import { words } from "@/messages/en/users";
import { Skeleton } from "@/ui/skeleton";

/** The place of a user's page while it is on its way. */
export function UserSkeleton() {
  return (
    <div aria-busy="true" className="grid gap-8">
      <h1 className="sr-only">{words.user}</h1>
      <div className="flex items-center gap-4">
        <Skeleton className="size-12 rounded-full" />
        <div className="grid gap-2">
          <Skeleton className="h-5 w-48" />
          <Skeleton className="h-4 w-64" />
        </div>
      </div>
      <Skeleton className="h-20 rounded-lg" />
      <Skeleton className="h-32 rounded-lg" />
      <Skeleton className="h-32 rounded-lg" />
    </div>
  );
}
