import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeFrameScanner } from "./scan-frames.ts";

const int32 = (n: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(n);
  return bytes;
};
const frame = (type: string, body: Uint8Array) =>
  Buffer.concat([Buffer.from(type), int32(4 + body.length), body]);
const untyped = (code: number, body: Uint8Array) =>
  Buffer.concat([int32(8 + body.length), int32(code), body]);
const startup = untyped(196608, Buffer.from("user\0postgres\0\0"));
const encryption = untyped(80877103, Buffer.alloc(0));

/** A message as the test makes it: its type as the scanner names it, its bytes, its body. */
type Message = { type: string; bytes: Buffer; body: Buffer };

const bodies = fc.oneof(
  { weight: 8, arbitrary: fc.uint8Array({ maxLength: 40 }) },
  { weight: 1, arbitrary: fc.uint8Array({ minLength: 1_000, maxLength: 3_000, size: "max" }) },
);
const messages: fc.Arbitrary<Message[]> = fc.array(
  fc
    .record({ type: fc.constantFrom("A", "D", "Q", "P", "S", "Z"), body: bodies })
    .map(({ type, body }) => ({ type, bytes: frame(type, body), body: Buffer.from(body) })),
  { maxLength: 20 },
);
const splits = fc.array(fc.nat({ max: 200 }), { minLength: 1, maxLength: 50 });

/** Cuts bytes into chunks of the given lengths, taken in turn; an empty chunk is one too. */
function* split(bytes: Buffer, lengths: number[]): Generator<Buffer> {
  const usable = lengths.some((length) => length > 0) ? lengths : [1];
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const length = usable[i % usable.length] ?? 1;
    yield bytes.subarray(at, at + length);
    at += length;
  }
}

function scanAll(isFromClient: boolean, chunks: Iterable<Buffer>) {
  const types: string[] = [];
  const starts: string[] = [];
  const scan = makeFrameScanner({
    isFromClient,
    isKept(type) {
      types.push(type);
      return type !== "A" && type !== "encryption";
    },
    onBody: (type, start) => starts.push(`${type} ${start.toString("hex")}`),
  });
  const passed = Buffer.concat([...chunks].flatMap(scan));
  return { types, starts, passed: passed.toString("hex") };
}

function expected(sent: Message[]) {
  const kept = sent.filter(({ type }) => type !== "A" && type !== "encryption");
  return {
    types: sent.map(({ type }) => type),
    starts: sent
      .filter(({ body }) => body.length > 0)
      .map(({ type, body }) => `${type} ${body.subarray(0, 1_024).toString("hex")}`),
    passed: Buffer.concat(kept.map(({ bytes }) => bytes)).toString("hex"),
  };
}

describe("makeFrameScanner", () => {
  it("finds the messages of a server however the bytes are split and joined", () => {
    fc.assert(
      fc.property(messages, splits, (sent, lengths) => {
        const bytes = Buffer.concat(sent.map((message) => message.bytes));

        expect(scanAll(false, split(bytes, lengths))).toEqual(expected(sent));
      }),
      { numRuns: 500 },
    );
  });

  it("finds those of a client, with its untyped ones first, however they are split", () => {
    const first = (wishes: number): Message[] => [
      ...Array.from({ length: wishes }, () => ({
        type: "encryption",
        bytes: encryption,
        body: Buffer.alloc(0),
      })),
      { type: "startup", bytes: startup, body: startup.subarray(8) },
    ];
    fc.assert(
      fc.property(fc.nat({ max: 2 }), messages, splits, (wishes, later, lengths) => {
        const sent = [...first(wishes), ...later];
        const bytes = Buffer.concat(sent.map((message) => message.bytes));

        expect(scanAll(true, split(bytes, lengths))).toEqual(expected(sent));
      }),
      { numRuns: 500 },
    );
  });

  it("passes a large message on as it comes, without waiting for its end", () => {
    const scan = makeFrameScanner({ isFromClient: false, isKept: () => true });

    const head = scan(Buffer.concat([Buffer.from("D"), int32(1_000_000_000)]));
    const body = scan(Buffer.alloc(65_536));

    expect([...head, ...body].map((part) => part.length)).toEqual([5, 65_536]);
  });

  it.each([
    [false, Buffer.from("D\0\0\0\x03")],
    [true, Buffer.alloc(8, 0xff)],
  ])("refuses what cannot be Postgres's protocol (client: %s)", (isFromClient, bytes) => {
    const scan = makeFrameScanner({ isFromClient, isKept: () => true });

    expect(() => scan(bytes)).toThrow(/not Postgres's/);
  });
});
