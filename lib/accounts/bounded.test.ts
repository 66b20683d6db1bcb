import { expect, test } from "vitest";
import { boundedWork } from "#lib/accounts/bounded.ts";

test("boundedWork does no more at once than it may, and refuses what finds too many waiting", async () => {
  const run = boundedWork(2, 3);
  const gate = Promise.withResolvers<void>();
  let running = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++running);
    await gate.promise;
    running -= 1;
  };
  const taken = Array.from({ length: 5 }, () => run(work));
  await expect(run(work)).rejects.toMatchObject({ kind: "unavailable" });
  gate.resolve();
  await Promise.all(taken);
  expect(most).toBe(2);
  await run(work);
  expect(running).toBe(0);
});

test("boundedWork goes on after work that failed", async () => {
  const run = boundedWork(1, 5);
  const failing = () => Promise.reject(new Error("no"));
  const outcomes = await Promise.allSettled([run(failing), run(failing), run(async () => "done")]);
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected", "fulfilled"]);
});
