/**
 * @typedef {{ passed: number, failed: number }} Count
 */

/**
 * Counts a vitest JSON report. A test that did not run counts as failed, as does a file that could
 * not be loaded, and an error outside of any test.
 *
 * @param {any} report
 * @returns {Count}
 */
export function countVitest(report) {
  const files = report.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const passed = tests.filter((test) => test.status === "passed").length;
  const unloaded = files.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((t) => t.status === "failed"),
  ).length;
  return atLeastOneFailed({ passed, failed: tests.length - passed + unloaded }, report.success);
}

/**
 * Counts a Playwright JSON report. Only what passed at the first try counts as passed.
 *
 * @param {any} report
 * @returns {Count}
 */
export function countPlaywright(report) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report.stats ?? {};
  const errors = report.errors?.length ?? 0;
  return { passed: expected, failed: unexpected + flaky + skipped + errors };
}

/**
 * A run without a failed test that yet ended badly has failed.
 *
 * @param {Count} count
 * @param {boolean} ok how the run itself ended
 * @returns {Count}
 */
export function atLeastOneFailed({ passed, failed }, ok) {
  const isBad = failed === 0 && (!ok || passed === 0);
  return { passed, failed: isBad ? 1 : failed };
}
