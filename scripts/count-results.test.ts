import { describe, expect, it } from "vitest";
import { atLeastOneFailed, countPlaywright, countVitest } from "#scripts/count-results.mjs";

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});

describe("countVitest", () => {
  it.each([
    ["passed tests", true, [file("passed", "passed", "passed")], 2, 0],
    ["a failed test", false, [file("failed", "passed", "failed")], 1, 1],
    ["a skipped test as failed", true, [file("passed", "passed", "skipped")], 1, 1],
    ["a test to be written as failed", true, [file("passed", "passed", "todo")], 1, 1],
    [
      "a file that does not load as failed",
      false,
      [file("failed"), file("passed", "passed")],
      1,
      1,
    ],
    ["an error outside of tests as failed", false, [file("passed", "passed")], 1, 1],
    ["no test at all as failed", true, [], 0, 1],
  ])("counts %s", (_what, success, testResults, passed, failed) => {
    expect(countVitest({ success, testResults })).toEqual({ passed, failed });
  });
});

describe("countPlaywright", () => {
  it("counts only what passed at the first try as passed", () => {
    const stats = { expected: 5, unexpected: 1, flaky: 2, skipped: 3 };

    expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 5, failed: 6 });
  });

  it("counts an error outside of tests as failed", () => {
    const report = { stats: { expected: 5 }, errors: [{ message: "no such file" }] };

    expect(countPlaywright(report)).toEqual({ passed: 5, failed: 1 });
  });
});

describe("atLeastOneFailed", () => {
  it.each([
    ["a good run", { passed: 2, failed: 0 }, true, { passed: 2, failed: 0 }],
    ["a bad run with failures", { passed: 2, failed: 3 }, false, { passed: 2, failed: 3 }],
    ["a bad run without any", { passed: 2, failed: 0 }, false, { passed: 2, failed: 1 }],
    ["a run of nothing", { passed: 0, failed: 0 }, true, { passed: 0, failed: 1 }],
  ])("counts %s", (_what, count, ok, expected) => {
    expect(atLeastOneFailed(count, ok)).toEqual(expected);
  });
});
