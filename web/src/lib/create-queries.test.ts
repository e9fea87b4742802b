import { expect, it } from "vitest";
import { ApiError } from "@/lib/api-error";
import { createQueries } from "@/lib/create-queries";

const signedOut = () =>
  Promise.reject(
    new ApiError({
      status: 401,
      code: "unauthenticated",
      title: "",
      detail: "",
      requestId: null,
      errors: [],
    }),
  );

it("forgets what an operator saw when his session is over, but not what the sign-in page is asking for", async () => {
  let left = 0;
  const client = createQueries(() => {
    left += 1;
  });
  client.setQueryData(["users"], "seen");
  let answer = (_: string) => {};
  const providers = client.fetchQuery({
    queryKey: ["providers"],
    queryFn: () =>
      new Promise<string>((resolve) => {
        answer = resolve;
      }),
  });
  await expect(client.fetchQuery({ queryKey: ["sessions"], queryFn: signedOut })).rejects.toThrow();
  answer("dev");
  await providers;
  expect(left).toBe(1);
  expect(client.getQueryData(["users"])).toBeUndefined();
  expect(client.getQueryData(["providers"])).toBe("dev");
});
