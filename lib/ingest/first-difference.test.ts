import { expect, test } from "vitest";
import { firstDifference, visible } from "#lib/ingest/first-difference.ts";

test("tells the byte, not the character, with what stands around it", () => {
  expect(firstDifference("Código: 1", "Código: 2")).toEqual({
    byte: 9,
    ours: "Código: »1",
    theirs: "Código: »2",
  });
  expect(firstDifference("a\n", "a\r\n")).toEqual({ byte: 1, ours: "a»\\n", theirs: "a»\\r\\n" });
  expect(firstDifference("a", "ab")).toEqual({ byte: 1, ours: "a»(end)", theirs: "a»b" });
  expect(firstDifference("a", "a")).toBeNull();
});

test("tells little of what is long", () => {
  const told = firstDifference(`${"x".repeat(900)}1${"y".repeat(900)}`, "x".repeat(900))!;
  expect(told).toEqual({
    byte: 900,
    ours: `…${"x".repeat(24)}»1${"y".repeat(23)}…`,
    theirs: `…${"x".repeat(24)}»(end)`,
  });
});

test("shows what is not seen", () => {
  expect(visible("a b\u00a0\t\ufeff\u200b\u202e\\")).toBe(
    "a b\\u{a0}\\t\\ufeff\\u{200b}\\u{202e}\\\\",
  );
});
