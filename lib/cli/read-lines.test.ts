import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readLines } from "#lib/cli/read-lines.ts";

async function linesOf(chunks: Buffer[]) {
  async function* stream() {
    yield* chunks;
  }
  const lines = [];
  for await (const line of readLines(stream())) lines.push(line);
  return lines;
}

describe("readLines", () => {
  test("gives the same lines wherever the bytes are cut", async () => {
    const text = "\uFEFFuno\r\n\n小红书\r\n😀\rx\n\uFEFFend";
    const bytes = Buffer.from(text);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 8 }), async (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        const chunks = places.slice(1).map((end, i) => bytes.subarray(places[i], end));
        expect(await linesOf(chunks)).toEqual([
          { number: 1, text: "uno" },
          { number: 2, text: "" },
          { number: 3, text: "小红书" },
          { number: 4, text: "😀\rx" },
          { number: 5, text: "\uFEFFend" },
        ]);
      }),
    );
  });

  test("drops a line that is too long, and reads the next", async () => {
    const chunk = Buffer.alloc(300_000, "a");
    const lines = await linesOf([chunk, chunk, chunk, chunk, Buffer.from("a\nnext\n")]);
    expect(lines).toEqual([
      { number: 1, text: null },
      { number: 2, text: "next" },
    ]);
  });

  test("gives no line for no bytes", async () => {
    expect(await linesOf([])).toEqual([]);
  });
});
