import type { Part, Scene } from "@/features/events/scene";
import type { EventType } from "../../../../shared/event-types.ts";

type JobType = Extract<EventType, "createJob" | "cancelJob" | "exportUsers" | "exportEvents">;

/** Sentences about work that goes on in the background, and about data that leaves. */
export const JOBS: Record<JobType, (scene: Scene) => (Part | null)[]> = {
  createJob: (scene) => [scene.doer, ` started ${job(scene)}`],
  cancelJob: (scene) => [scene.doer, ` cancelled ${job(scene)}`],
  exportUsers: (scene) => [scene.doer, " exported users"],
  exportEvents: (scene) => [scene.doer, " exported events"],
};

function job({ event }: Scene): string {
  const kind = event.data?.kind;
  return typeof kind === "string" ? `the job “${kind}”` : "a job";
}
