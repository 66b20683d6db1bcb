import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { onceATurn } from "#lib/once-a-turn.ts";

test("asks once in a turn for each key of each, and again in the next", async () => {
  const ask = vi.fn(async (of: string, key: string) => `${of} ${key} ${ask.mock.calls.length}`);
  const asked = onceATurn(ask);
  const pairs = [
    ["here", "one"],
    ["here", "one"],
    ["here", "two"],
    ["there", "one"],
  ] as const;
  const all = () => Promise.all(pairs.map(([of, key]) => asked(of, key)));
  expect(await all()).toEqual(["here one 1", "here one 1", "here two 2", "there one 3"]);
  expect(await asked("here", "one")).toBe("here one 1");
  await nextTurn();
  expect(await all()).toEqual(["here one 4", "here one 4", "here two 5", "there one 6"]);
});

test("tells all of a turn of a failure, and asks again in the next", async () => {
  const ask = vi.fn(async () => Promise.reject(new Error(`failure ${ask.mock.calls.length}`)));
  const asked = onceATurn(ask);
  const failures = async () =>
    (await Promise.allSettled([asked(0, 0), asked(0, 0)])).map((outcome) =>
      outcome.status === "rejected" ? outcome.reason.message : null,
    );
  expect(await failures()).toEqual(["failure 1", "failure 1"]);
  await nextTurn();
  expect(await failures()).toEqual(["failure 2", "failure 2"]);
});
