import { expect, it } from "vitest";
import { unixSeconds } from "#lib/ingest/unix-seconds.ts";

it("reads whole seconds", () => {
  expect(unixSeconds("1795343400")).toBe(1_795_343_400_000);
});

it.each([null, "", " 1", "1 ", "1.5", "-1", "1e9", "0x1", "1, 1", "1".repeat(13)])(
  "reads nothing from %j",
  (written) => {
    expect(unixSeconds(written)).toBeNull();
  },
);
