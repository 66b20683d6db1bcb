import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodingFor } from "#lib/edge/encoded.ts";
import { hostileText } from "#lib/testing/hostile-text.ts";

describe("encodingFor", () => {
  test.each([
    ["", "identity"],
    ["identity", "identity"],
    ["gzip", "gzip"],
    ["br", "br"],
    ["gzip, deflate, br, zstd", "br"],
    ["gzip;q=1.0, br;q=0.1", "br"],
    ["gzip, br;q=0", "gzip"],
    ["gzip, br;q=0.000", "gzip"],
    ["gzip;q=0, br ; Q=0", "identity"],
    ["BR", "br"],
    ["brotli, gzipped", "identity"],
    ["*", "identity"],
    [",,;q=0,", "identity"],
  ])("answers %j with %j", (accepted, expected) => {
    expect(encodingFor(accepted)).toBe(expected);
  });

  test("never names a coding that the header does not hold, and never throws", () => {
    fc.assert(
      fc.property(hostileText, (accepted) => {
        const coding = encodingFor(accepted);
        expect(coding === "identity" || accepted.toLowerCase().includes(coding)).toBe(true);
      }),
    );
  });
});
