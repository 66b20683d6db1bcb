import { expect, test } from "vitest";
import { DatabaseUnavailable } from "#db/errors.ts";
import { isDatabaseUnavailable } from "#lib/health/is-database-unavailable.ts";

test.each([
  ["the error itself", new DatabaseUnavailable()],
  ["one of another module graph", Object.assign(new Error(), { code: "database-unavailable" })],
  ["what stands around it", new Error("Failed query", { cause: new DatabaseUnavailable() })],
])("knows %s", (_, error) => {
  expect(isDatabaseUnavailable(error)).toBe(true);
});

test.each([
  new Error("database-unavailable"),
  new TypeError("not a function", { cause: new RangeError() }),
  { code: "problem" },
  "database-unavailable",
  null,
  undefined,
])("takes no other failure for it: %s", (error) => {
  expect(isDatabaseUnavailable(error)).toBe(false);
});
