import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { showAtOnce } from "@/lib/show-at-once";

const mallory = { id: "m", status: "active", name: "Mallory" };
const bob = { id: "b", status: "active", name: "Bob" };

function filled() {
  const client = new QueryClient();
  client.setQueryData(["users", {}], { items: [mallory, bob], nextCursor: "2" });
  client.setQueryData(["user", "m"], { ...mallory, tag: "1" });
  client.setQueryData(["users", "count"], { total: 2 });
  return client;
}

const ban = { keys: [["users"], ["user", "m"]], id: "m", fields: { status: "banned" } };

test("a change is on show in every list and alone, and on nobody else", async () => {
  const client = filled();
  await showAtOnce(client, ban);
  expect(client.getQueryData(["users", {}])).toEqual({
    items: [{ ...mallory, status: "banned" }, bob],
    nextCursor: "2",
  });
  expect(client.getQueryData(["user", "m"])).toEqual({ ...mallory, status: "banned", tag: "1" });
  expect(client.getQueryData(["users", "count"])).toEqual({ total: 2 });
});

test("where the answer is no, all is as it was, and what was read meanwhile stays", async () => {
  const client = filled();
  const takeBack = await showAtOnce(client, ban);
  const carol = { id: "c", status: "active", name: "Carol" };
  client.setQueryData<{ items: object[] }>(
    ["users", {}],
    (list) => list && { items: [...list.items, carol] },
  );
  takeBack();
  expect(client.getQueryData(["users", {}])).toEqual({ items: [mallory, bob, carol] });
  expect(client.getQueryData(["user", "m"])).toEqual({ ...mallory, tag: "1" });
});
