import { expect, test } from "vitest";
import { readInstant } from "#lib/ingest/read-instant.ts";

const AT = Date.UTC(2026, 10, 22, 10, 30, 0, 123);

test.each([
  ["2026-11-22T10:30:00.123Z", AT],
  ["2026-11-22T10:30:00.123999Z", AT],
  ["2026-11-22 12:30:00.123+02:00", AT],
  ["2026-11-22T05:00:00.123-0530", AT],
  ["2026-11-22T10:30:00Z", AT - 123],
  ["2026-11-22T10:30:00.1Z", AT - 23],
  ["1969-12-31T23:59:59Z", -1000],
])("%s is an instant", (written, at) => {
  expect(readInstant(written)).toBe(at);
});

test.each([
  "2026-11-22T10:30:00.123",
  "2026-11-22",
  "2026-13-22T10:30:00Z",
  "2026-11-22T25:30:00Z",
  "2026-11-22T10:30:00.Z",
  "2026-11-22T10:30:00.1234567890Z",
  " 2026-11-22T10:30:00Z",
  "2026-11-22T10:30:00Z\n",
  "22.11.2026 10:30",
  "1795343400",
  "",
  1795343400,
  null,
  undefined,
  {},
  ["2026-11-22T10:30:00Z"],
])("%j is none", (written) => {
  expect(readInstant(written)).toBeNull();
});

test("an instant without an offset is one where it is known to be UTC", () => {
  expect(readInstant("2026-11-22T10:30:00.123000", "utc")).toBe(AT);
  expect(readInstant("2026-11-22T12:30:00.123+02:00", "utc")).toBe(AT);
});
