import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { dismissToast, toast, toastFailure, toastStore } from "@/lib/toast";

const texts = () => toastStore.read().map(({ text }) => text);

/** Whether the pointer or the focus is on one of them. */
let isAtThem = false;

beforeEach(() => {
  isAtThem = false;
  vi.useFakeTimers();
  vi.stubGlobal("document", { querySelector: () => (isAtThem ? {} : null) });
});
afterEach(() => {
  for (const { id } of toastStore.read()) dismissToast(id);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("what worked is said in passing, what did not stays until it is dismissed", () => {
  toast("Saved");
  toastFailure("Not undone");
  vi.advanceTimersByTime(60_000);
  expect(texts()).toEqual(["Not undone"]);
  for (const { id } of toastStore.read()) dismissToast(id);
  expect(texts()).toEqual([]);
});

test("nothing goes from under a hand", () => {
  isAtThem = true;
  toast("Saved");
  vi.advanceTimersByTime(60_000);
  expect(texts()).toEqual(["Saved"]);
  isAtThem = false;
  vi.advanceTimersByTime(60_000);
  expect(texts()).toEqual([]);
});

test("what has much to say leaves room, but never for want of it a failure unsaid", () => {
  toastFailure("Not undone");
  for (const text of ["1", "2", "3", "4"]) toast(text);
  expect(texts()).toEqual(["Not undone", "2", "3", "4"]);
});

test("the same failure is said once, and the last time counts", () => {
  toastFailure("Not undone");
  toastFailure("Not copied");
  toastFailure("Not undone");
  expect(texts()).toEqual(["Not copied", "Not undone"]);
});
