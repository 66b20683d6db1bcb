import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answerWithin } from "#lib/health/answer-within.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("gives an answer and its failure, and leaves no timer behind", async () => {
  expect(await answerWithin(7, 100)).toBe(7);
  await expect(answerWithin(Promise.reject(new RangeError()), 100)).rejects.toThrow(RangeError);
  expect(vi.getTimerCount()).toBe(0);
});

test("waits for no answer longer than it may", async () => {
  const answer = answerWithin(new Promise(() => {}), 100);
  const failure = expect(answer).rejects.toMatchObject({ code: "database-unavailable" });
  await vi.advanceTimersByTimeAsync(100);
  await failure;
});
