import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acceptedOf, encodedOf } from "#lib/edge/encoded.ts";
import { hostileText } from "#lib/testing/hostile-text.ts";

describe("acceptedOf", () => {
  test.each([
    [undefined, "identity"],
    ["", "identity"],
    ["identity", "identity"],
    ["gzip", "gzip"],
    ["br", "br"],
    ["gzip, deflate, br, zstd", "br", "zstd"],
    ["gzip, zstd", "gzip", "zstd"],
    ["zstd", "identity", "zstd"],
    ["br, zstd;q=0", "br"],
    ["gzip;q=1.0, br;q=0.1", "br"],
    ["gzip, br;q=0", "gzip"],
    ["gzip, br;q=0.000", "gzip"],
    ["gzip, br;q=0.001", "br"],
    ["gzip;q=0, br ; Q=0", "identity"],
    ["BR", "br"],
    ["brotli, gzipped, zstandard", "identity"],
    ["*", "identity"],
    ["*;q=0", "identity"],
    [",,;q=0,", "identity"],
    ["gzip\tbr", "identity"],
  ])("reads of %j that %s is the shortest", (header, shortest, quickest = shortest) => {
    expect(acceptedOf(header)).toEqual({ shortest, quickest });
  });

  test("never names a coding that the header does not hold, and never throws", () => {
    fc.assert(
      fc.property(hostileText, (header) => {
        for (const coding of Object.values(acceptedOf(header))) {
          expect(coding === "identity" || header.toLowerCase().includes(coding)).toBe(true);
        }
      }),
    );
  });

  test("reads a header rightly however many others came before it", () => {
    for (let n = 0; n < 200; n++) acceptedOf(`x-${n}`);
    expect(acceptedOf("deflate, gzip, br").shortest).toBe("br");
    expect(acceptedOf("deflate, br;q=0").shortest).toBe("identity");
  });
});

describe("encodedOf", () => {
  const bytes = Buffer.from("tide");
  const given = { "content-type": "text/plain", "cache-control": "no-cache" };

  test.each([
    ["identity", '"x"', null],
    ["gzip", '"x-gzip"', "gzip"],
    ["br", '"x-br"', "br"],
    ["zstd", '"x-zstd"', "zstd"],
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
