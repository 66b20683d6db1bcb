import { expect, test } from "vitest";
import { deliveryTime } from "./delivery-time.ts";

const receivedAt = "2026-11-22T10:00:03.000Z";

test.each([
  ["2026-11-22T10:00:00.000Z", 3_000],
  [receivedAt, 0],
  ["2026-11-15T10:00:03.000Z", 604_800_000],
])("measures the way of a message sent at %s", (sentAt, ms) => {
  expect(deliveryTime(sentAt, receivedAt)).toBe(ms);
});

test.each([
  ["an unknown time", null],
  ["a time after it was received", "2026-11-22T10:00:04.000Z"],
  ["a time more than seven days back", "2026-11-15T10:00:02.999Z"],
  ["something that is no time", "yesterday"],
])("tells nothing for %s", (_, sentAt) => {
  expect(deliveryTime(sentAt, receivedAt)).toBeNull();
});
