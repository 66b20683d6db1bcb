import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodedOf, encodingFor } from "#lib/edge/encoded.ts";
import { hostileText } from "#lib/testing/hostile-text.ts";

describe("encodingFor", () => {
  test.each([
    [undefined, "identity"],
    ["", "identity"],
    ["identity", "identity"],
    ["gzip", "gzip"],
    ["br", "br"],
    ["gzip, deflate, br, zstd", "br"],
    ["gzip;q=1.0, br;q=0.1", "br"],
    ["gzip, br;q=0", "gzip"],
    ["gzip, br;q=0.000", "gzip"],
    ["gzip, br;q=0.001", "br"],
    ["gzip;q=0, br ; Q=0", "identity"],
    ["BR", "br"],
    ["brotli, gzipped", "identity"],
    ["*", "identity"],
    ["*;q=0", "identity"],
    [",,;q=0,", "identity"],
    ["gzip\tbr", "identity"],
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

  test("reads a header rightly however many others came before it", () => {
    for (let n = 0; n < 200; n++) encodingFor(`x-${n}`);
    expect(encodingFor("deflate, gzip, br")).toBe("br");
    expect(encodingFor("deflate, br;q=0")).toBe("identity");
  });
});

describe("encodedOf", () => {
  const bytes = Buffer.from("tide");
  const given = { "content-type": "text/plain", "cache-control": "no-cache" };

  test.each([
    ["identity", '"x"', null],
    ["gzip", '"x-gzip"', "gzip"],
    ["br", '"x-br"', "br"],
  ] as const)("describes %s bytes", (encoding, etag, contentEncoding) => {
    const encoded = encodedOf(bytes, encoding, "x", given);
    const pairs = encoded.headers.flatMap((name, at) =>
      at % 2 === 0 ? [[name, encoded.headers[at + 1]]] : [],
    );
    expect(encoded.etag).toBe(etag);
    expect(Object.fromEntries(pairs)).toEqual({
      ...given,
      vary: "accept-encoding",
      etag,
      "content-length": "4",
      ...(contentEncoding && { "content-encoding": contentEncoding }),
    });
  });
});
