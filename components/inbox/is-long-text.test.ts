import { expect, test } from "vitest";
import { isLongText } from "./is-long-text.ts";

test.each([
  ["an empty text", ""],
  ["a text of one part", "a".repeat(160)],
  ["a text of four parts", "a".repeat(612)],
  ["eleven short lines", "line\n".repeat(11)],
  ["300 Han characters", "\u6c49".repeat(300)],
])("leaves %s as it is", (_, text) => {
  expect(isLongText(text)).toBe(false);
});

test.each([
  ["a text of 10,000 characters", "a".repeat(10_000)],
  ["twelve short lines", "line\n".repeat(12)],
  ["700 Han characters", "\u6c49".repeat(700)],
  ["lone surrogates in great number", "\ud800".repeat(10_000)],
])("calls %s long", (_, text) => {
  expect(isLongText(text)).toBe(true);
});
