import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { expect, it } from "vitest";
import { askAgain } from "@/lib/ask-again";

it.each([true, false])(
  "takes no answer that was asked for before, whether it is on show: %s",
  async (isOnShow) => {
    const client = new QueryClient();
    const answers: PromiseWithResolvers<string>[] = [];
    const query = {
      queryKey: ["views"],
      staleTime: 2_000,
      queryFn: () => {
        const answer = Promise.withResolvers<string>();
        answers.push(answer);
        return answer.promise;
      },
    };
    const seen = new QueryObserver(client, query);
    const leave = seen.subscribe(() => {});
    if (!isOnShow) leave();

    const done = askAgain(client, { queryKey: ["views"] });
    answers[0]?.resolve("as it was");
    if (!isOnShow) {
      await done;
      seen.subscribe(() => {});
    }
    await expect.poll(() => answers.length).toBe(2);
    answers[1]?.resolve("as it is");
    await done;
    await expect.poll(() => client.getQueryData(["views"])).toBe("as it is");
  },
);
