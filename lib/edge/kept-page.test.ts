import { randomBytes } from "node:crypto";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Encoding } from "#lib/edge/encoded.ts";
import { KeptPage } from "#lib/edge/kept-page.ts";

const headers = { "content-type": "text/html; charset=utf-8" };

function keptPage(body: Buffer): KeptPage {
  return new KeptPage({ status: 200, body, tag: "tag", headers, isKeepable: true });
}

const decoders: [Encoding, (bytes: Buffer) => Buffer][] = [
  ["br", brotliDecompressSync],
  ["gzip", gunzipSync],
  ["identity", (bytes) => bytes],
];

describe("KeptPage", () => {
  test.each(decoders)("gives the same page in %s", async (encoding, decode) => {
    const body = Buffer.from("Ein Paket wartet. 小包が届きます。".repeat(200));
    const { bytes, headers: sent } = await keptPage(body).encode(encoding);
    expect(decode(bytes)).toEqual(body);
    const isPlain = encoding === "identity";
    expect(bytes.length < body.length / 2).toBe(!isPlain);
    expect(sent.includes("content-encoding")).toBe(!isPlain);
    expect(sent[sent.indexOf("content-length") + 1]).toBe(String(bytes.length));
  });

  test("makes an encoding when it is first asked for, once however many ask", async () => {
    const page = keptPage(Buffer.from("Tide tables"));
    expect(page.encoded("br")).toBeUndefined();
    const made = await Promise.all(Array.from({ length: 20 }, () => page.encode("br")));
    expect(new Set(made).size).toBe(1);
    expect(page.encoded("br")).toBe(made[0]);
    expect(page.encoded("gzip")).toBeUndefined();
  });

  test("names each encoding's bytes by a tag of their own", async () => {
    const page = keptPage(Buffer.from("Tide tables"));
    const tags = await Promise.all(decoders.map(async ([each]) => (await page.encode(each)).etag));
    expect(tags).toEqual(['"tag-br"', '"tag-gzip"', '"tag"']);
  });

  test("gives what can't be compressed as it is", async () => {
    const body = randomBytes(20_000);
    const { bytes, etag, headers: sent } = await keptPage(body).encode("gzip");
    expect([bytes, etag]).toEqual([body, '"tag"']);
    expect(sent).not.toContain("content-encoding");
  });

  test("takes no more memory than it says, whatever strangers wrote", async () => {
    const piece = fc.oneof(
      fc.nat({ max: 60_000 }).map((length) => randomBytes(length)),
      fc.nat({ max: 60_000 }).map((length) => Buffer.alloc(length, "tide ")),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 4 }), async (pieces) => {
        const page = keptPage(Buffer.concat(pieces));
        const made = await Promise.all(decoders.map(([encoding]) => page.encode(encoding)));
        const distinct = new Set(made.map(({ bytes }) => bytes));
        const total = [...distinct].reduce((sum, { length }) => sum + length, 0);
        expect(total).toBeLessThanOrEqual(page.size);
      }),
      { numRuns: 60 },
    );
  });
});
