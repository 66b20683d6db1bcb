import { randomBytes } from "node:crypto";
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Accepted, acceptedOf } from "#lib/edge/encoded.ts";
import { KeptPage } from "#lib/edge/kept-page.ts";

const headers = { "content-type": "text/html; charset=utf-8" };
const browser = acceptedOf("gzip, deflate, br, zstd");
let clock = 0;

function keptPage(body: Buffer): KeptPage {
  return new KeptPage({ status: 200, body, tag: "tag", headers, isKeepable: true }, () => clock);
}

const decoders: [Accepted["shortest"], (bytes: Buffer) => Buffer][] = [
  ["br", brotliDecompressSync],
  ["gzip", gunzipSync],
  ["identity", (bytes) => bytes],
];

describe("KeptPage", () => {
  test.each(decoders)("gives the same page in %s", async (encoding, decode) => {
    const body = Buffer.from("Ein Paket wartet. 小包が届きます。".repeat(200));
    const { bytes, headers: sent } = await keptPage(body).encodedFor(acceptedOf(encoding));
    expect(decode(bytes)).toEqual(body);
    const isPlain = encoding === "identity";
    expect(bytes.length < body.length / 2).toBe(!isPlain);
    expect(sent.includes("content-encoding")).toBe(!isPlain);
    expect(sent[sent.indexOf("content-length") + 1]).toBe(String(bytes.length));
  });

  test("makes an encoding when it is first asked for, once however many ask", async () => {
    const page = keptPage(Buffer.from("Tide tables"));
    const asked = Array.from({ length: 20 }, () => page.encodedFor(acceptedOf("br")));
    expect(asked[0]).toBeInstanceOf(Promise);
    const made = await Promise.all(asked);
    expect(new Set(made).size).toBe(1);
    expect(page.encodedFor(acceptedOf("br"))).toBe(made[0]);
  });

  test("gives a browser quick bytes while it is young, and the shortest ones afterwards", async () => {
    const body = Buffer.from("Tide tables. ".repeat(100));
    const page = keptPage(body);
    const quick = await page.encodedFor(browser);
    expect([quick.etag, zstdDecompressSync(quick.bytes)]).toEqual(['"tag-zstd"', body]);
    clock += 999;
    expect(page.encodedFor(browser)).toBe(quick);
    clock += 1;
    const short = await page.encodedFor(browser);
    expect([short.etag, brotliDecompressSync(short.bytes)]).toEqual(['"tag-br"', body]);
    expect(page.encodedFor(browser)).toBe(short);
  });

  test("gives the shortest bytes at once where somebody had them made, or the clock was set back", async () => {
    const page = keptPage(Buffer.from("Tide tables"));
    await page.encodedFor(acceptedOf("br"));
    expect((await page.encodedFor(browser)).etag).toBe('"tag-br"');
    const other = keptPage(Buffer.from("Tide tables"));
    clock -= 5000;
    expect((await other.encodedFor(browser)).etag).toBe('"tag-br"');
  });

  test("names each encoding's bytes by a tag of their own", async () => {
    const page = keptPage(Buffer.from("Tide tables"));
    const made = decoders.map(([each]) => page.encodedFor(acceptedOf(each)));
    const tags = (await Promise.all(made)).map(({ etag }) => etag);
    expect(tags).toEqual(['"tag-br"', '"tag-gzip"', '"tag"']);
  });

  test.each(["gzip", "zstd"])("gives what %s can't compress as it is", async (encoding) => {
    const body = randomBytes(20_000);
    const { bytes, etag, headers: sent } = await keptPage(body).encodedFor(acceptedOf(encoding));
    expect([bytes, etag]).toEqual([body, '"tag"']);
    expect(sent).not.toContain("content-encoding");
  });

  test("takes no more memory than it says, whatever strangers wrote", async () => {
    const piece = fc.oneof(
      fc.nat({ max: 60_000 }).map((length) => randomBytes(length)),
      fc.nat({ max: 60_000 }).map((length) => Buffer.alloc(length, "tide ")),
    );
    const clients = fc.shuffledSubarray([browser, ...decoders.map(([each]) => acceptedOf(each))]);
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 4 }), clients, async (pieces, asking) => {
        const page = keptPage(Buffer.concat(pieces));
        for (const accepted of asking) await page.encodedFor(accepted);
        const held = await Promise.all(asking.map((accepted) => page.encodedFor(accepted)));
        const distinct = new Set(held.map(({ bytes }) => bytes));
        const total = [...distinct].reduce((sum, { length }) => sum + length, 0);
        expect(total).toBeLessThanOrEqual(page.size);
      }),
      { numRuns: 60 },
    );
  });
});
