import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { log } from "#lib/log.ts";
import { repeat } from "#lib/repeat.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test("begins at once, and again some time after each end, until it is ended", async () => {
  let begun = 0;
  const work = async () => {
    begun += 1;
    await new Promise((resolve) => setTimeout(resolve, 300));
  };
  const end = repeat({ everyMs: 1000, complaint: "could not" }, work);
  expect(begun).toBe(1);
  await vi.advanceTimersByTimeAsync(1299);
  expect(begun).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(begun).toBe(2);
  end();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(begun).toBe(2);
});

test("begins later where it is told to, and says each time how much later again", async () => {
  const begun: number[] = [];
  let nextMs = 500;
  const started = Date.now();
  const end = repeat({ everyMs: () => nextMs, complaint: "", startsAfterMs: 2000 }, async () => {
    begun.push(Date.now() - started);
    nextMs *= 2;
  });
  await vi.advanceTimersByTimeAsync(6000);
  expect(begun).toEqual([2000, 3000, 5000]);
  end();
});

test("says of an outage once that it fails, and goes on", async () => {
  const said = vi.spyOn(log(), "error").mockImplementation(() => {});
  const outcomes = ["fails", "fails", "works", "fails"];
  const end = repeat({ everyMs: 1000, complaint: "could not" }, async () => {
    if (outcomes.shift() === "fails") throw new Error("away");
  });
  await vi.advanceTimersByTimeAsync(1500);
  expect(said.mock.calls).toEqual([[{ err: new Error("away") }, "could not"]]);
  await vi.advanceTimersByTimeAsync(2000);
  expect(said).toHaveBeenCalledTimes(2);
  end();
});
