import { expect, it } from "vitest";
import { readInstant } from "#lib/ingest/read-instant.ts";

const at = Date.UTC(2026, 10, 22, 10, 30);

it.each([
  ["2026-11-22T10:30:00Z", at],
  ["2026-11-22T10:30:00.250Z", at + 250],
  ["2026-11-22T10:30:00.250999+00:00", at + 250],
  ["2026-11-22T12:30:00+02:00", at],
  ["2026-11-22T05:00:00-0530", at],
  ["2026-11-22 10:30:00Z", at],
])("reads %s", (written, instant) => {
  expect(readInstant(written)).toBe(instant);
});

it.each([
  "2026-11-22T10:30:00",
  "2026-11-22",
  "2026-13-22T10:30:00Z",
  "2026-11-22T10:30:00+99:00",
  "22 Nov 2026 10:30:00 GMT",
  "",
  null,
  undefined,
  at,
  {},
])("reads nothing from %j", (written) => {
  expect(readInstant(written)).toBeNull();
});
