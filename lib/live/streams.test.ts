import { setImmediate as nextTurn } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { lineFraming, streamLineSchema } from "#lib/api/wire/stream-line.ts";
import type { Context } from "#lib/context.ts";
import { ChangeFeed } from "#lib/live/change-feed.ts";
import { type StreamSink, Streams, type StreamsOptions } from "#lib/live/streams.ts";
import { type TestContext, testContext } from "#lib/testing/context.ts";
import { add, PR_NUMBER, storeOne } from "#lib/testing/inbox.ts";
import { losableContext } from "#lib/testing/losable-context.ts";

/** Keeps what is written to it. */
class Sink implements StreamSink {
  text = "";
  writableLength = 0;
  isEnded = false;
  isDestroyed = false;
  write(chunk: string): boolean {
    this.text += chunk;
    return true;
  }
  end(chunk = ""): void {
    this.text += chunk;
    this.isEnded = true;
  }
  destroy(): void {
    this.isDestroyed = true;
  }
  /** How many events of a kind it got. */
  count(kind: string): number {
    return this.text.split(`event: ${kind}\n`).length - 1;
  }
}

let ctx: TestContext;
let feed: ChangeFeed;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  ctx = testContext();
  await add(ctx);
  feed = await ChangeFeed.start(ctx);
});

afterEach(() => {
  feed.stop();
  vi.useRealTimers();
});

function makeStreams(more: Partial<StreamsOptions> = {}, over: Context = ctx): Streams {
  return new Streams(over, feed, { max: 10, maxPerClient: 10, onAnnounced: () => {}, ...more });
}

const everything = { tag: "home", after: null };

test("beats every fifteen seconds with the change to go on from, also where nothing was told", async () => {
  const streams = makeStreams();
  const sinks = Array.from({ length: 20 }, () => new Sink());
  for (const sink of sinks) {
    streams.open(sink, "a", { tag: "number:12125550199", after: null });
  }
  const { seq } = feed;
  await storeOne(ctx);
  await vi.waitFor(() => expect(feed.seq).toBe(seq + 1), 10_000);
  await nextTurn();
  vi.advanceTimersByTime(15_000);
  for (const { text } of sinks) {
    expect(text.split("event: beat").length - 1).toBe(1);
    expect(text).toMatch(new RegExp(`id: ${feed.seq}\nevent: beat\ndata: \\{\\}\n\n$`));
    expect(text).not.toContain("message-added");
  }
  vi.advanceTimersByTime(45_000);
  for (const { text } of sinks) expect(text.split("event: beat").length - 1).toBe(4);
});

test("tells what comes while it replays what was missed, once and in order", async () => {
  const streams = makeStreams();
  const ids = [await storeOne(ctx), await storeOne(ctx)];
  const sink = new Sink();
  const from = feed.seq - 2;
  streams.open(sink, "a", { tag: "home", after: from });
  const storing = Promise.all(Array.from({ length: 30 }, () => storeOne(ctx)));
  ids.push(...(await storing));
  await vi.waitFor(() => expect(sink.count("message-added")).toBe(ids.length), 10_000);
  const told = [...sink.text.matchAll(/"message":\{"id":"(msg_\w+)"/g)].map(([, id]) => id);
  expect(told).toEqual(ids);
  const seqs = [...sink.text.matchAll(/^id: (\d+)$/gm)].map(([, seq]) => Number(seq));
  expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
});

test("keeps streams open while the database is lost, and then tells them all they missed, in order", async () => {
  const { loss, losable } = losableContext(ctx);
  const streams = makeStreams({}, losable);
  const [sink, other] = [new Sink(), new Sink()];
  streams.open(sink, "a", everything);
  streams.open(other, "a", { tag: "number:12125550199", after: null });
  loss.isLost = true;
  const before = feed.seq;
  const ids = [await storeOne(ctx), await storeOne(ctx), await storeOne(ctx)];
  await vi.waitFor(() => expect(loss.failures).toBeGreaterThan(1), 5000);
  vi.advanceTimersByTime(15_000);
  for (const { text } of [sink, other]) expect(text).toMatch(/event: beat\ndata: \{\}\n\n$/);
  // What has not been told yet is not to be gone on from.
  expect(sink.text).not.toContain(`id: ${before + 1}\n`);
  expect(sink.count("message-added")).toBe(0);
  loss.isLost = false;
  await vi.waitFor(() => expect(sink.count("message-added")).toBe(3), 5000);
  const told = [...sink.text.matchAll(/"message":\{"id":"(msg_\w+)"/g)].map(([, id]) => id);
  expect(told).toEqual(ids);
  expect([sink.isDestroyed, sink.isEnded, other.isDestroyed]).toEqual([false, false, false]);
});

test("breaks off a stream whose missed changes can't be read, and no other", async () => {
  const { loss, losable } = losableContext(ctx);
  const streams = makeStreams({}, losable);
  const [sink, late] = [new Sink(), new Sink()];
  streams.open(sink, "a", everything);
  await storeOne(ctx);
  await vi.waitFor(() => expect(sink.count("message-added")).toBe(1), 10_000);
  loss.isLost = true;
  const close = streams.open(late, "b", { tag: "home", after: feed.seq - 1 });
  await vi.waitFor(() => expect(late.isDestroyed).toBe(true), 10_000);
  close();
  expect([sink.isDestroyed, streams.stats().open]).toEqual([false, 1]);
});

test("ends streams although a change is still to be told", async () => {
  const { loss, losable } = losableContext(ctx);
  const streams = makeStreams({}, losable);
  const sink = new Sink();
  streams.open(sink, "a", everything);
  loss.isLost = true;
  await storeOne(ctx);
  await vi.waitFor(() => expect(loss.failures).toBeGreaterThan(0), 10_000);
  streams.close();
  expect(sink.isEnded).toBe(true);
  await vi.waitFor(() => expect(sink.isDestroyed).toBe(true), 5000);
});

test("ends a stream of an hour, and breaks it off when its reader does not notice", () => {
  const streams = makeStreams();
  const [old, young] = [new Sink(), new Sink()];
  streams.open(old, "a", everything);
  ctx.advance(3_600_001);
  streams.open(young, "a", everything);
  vi.advanceTimersByTime(15_000);
  expect([old.isEnded, old.isDestroyed, young.isEnded]).toEqual([true, false, false]);
  ctx.advance(15_000);
  vi.advanceTimersByTime(15_000);
  expect([old.isDestroyed, young.isEnded]).toEqual([true, false]);
});

test("drops a stream whose reader is too slow, and forgets it", async () => {
  const streams = makeStreams({ maxPerClient: 1 });
  const slow = new Sink();
  const close = streams.open(slow, "a", everything);
  slow.writableLength = 1_000_000;
  await storeOne(ctx);
  await vi.waitFor(() => expect(slow.isDestroyed).toBe(true), 10_000);
  expect(streams.refusalOf("a")).toBe("client-full");
  close();
  close();
  expect(streams.refusalOf("a")).toBeNull();
  expect(streams.stats()).toMatchObject({ open: 0, dropped: 1, refused: { "client-full": 1 } });
});

test("refuses what is too much for all, for one client, or for a process that ends", () => {
  const streams = makeStreams({ max: 3, maxPerClient: 2 });
  for (const client of ["a", "a", "b"]) streams.open(new Sink(), client, everything);
  expect(streams.refusalOf("c")).toBe("full");
  expect(makeStreams({ maxPerClient: 1 }).refusalOf("a")).toBeNull();
  const sink = new Sink();
  const ending = makeStreams();
  ending.open(sink, "a", everything);
  ending.close();
  expect(sink.isEnded).toBe(true);
  expect(sink.text).toMatch(/retry: \d{4}\n\n$/);
  expect(ending.refusalOf("a")).toBe("ending");
});

test("tells how long a message took from its receipt to its announcement", async () => {
  const taken: number[] = [];
  makeStreams({ onAnnounced: (ms) => taken.push(ms) });
  await storeOne(ctx, { to: `+${PR_NUMBER}` });
  await vi.waitFor(() => expect(taken).toEqual([0]), 10_000);
});

test("knows when the newest stream of a number was opened, while it is open", () => {
  const streams = makeStreams();
  const tag = `number:${PR_NUMBER}`;
  expect(streams.newestOpening(tag)).toBeNull();
  const first = streams.open(new Sink(), "a", { tag, after: null });
  ctx.advance(5000);
  const second = streams.open(new Sink(), "b", { tag, after: null });
  streams.open(new Sink(), "c", everything);
  expect(streams.newestOpening(tag)).toBe(ctx.now());
  second();
  expect(streams.newestOpening(tag)).toBe(ctx.now() - 5000);
  first();
  expect(streams.newestOpening(tag)).toBeNull();
});

test("writes lines of JSON to who asks for them, and ends with why and where to go on", async () => {
  const streams = makeStreams();
  const [lines, frames] = [new Sink(), new Sink()];
  let left = 2;
  streams.open(lines, "key:1", everything, {
    framing: lineFraming,
    endBefore: (event) => ("message" in event && left-- <= 0 ? "quota" : null),
  });
  streams.open(frames, "a", everything);
  const read = () =>
    lines.text
      .trim()
      .split("\n")
      .map((line) => streamLineSchema.parse(JSON.parse(line)));
  const ids = [await storeOne(ctx), await storeOne(ctx)];
  await vi.waitFor(() => expect(read()).toHaveLength(3), 10_000);
  vi.advanceTimersByTime(15_000);
  const third = await storeOne(ctx, { text: "line one\nline two\u2028 three" });
  await storeOne(ctx);
  await vi.waitFor(() => expect(frames.count("message-added")).toBe(4), 10_000);
  expect(read()).toMatchObject([
    { kind: "hello", seq: feed.seq - 4 },
    { kind: "message-added", seq: feed.seq - 3, message: { id: ids[0], number: `+${PR_NUMBER}` } },
    { kind: "message-added", seq: feed.seq - 2, message: { id: ids[1] } },
    { kind: "beat", seq: feed.seq - 2 },
    { kind: "end", seq: feed.seq - 2, reason: "quota" },
  ]);
  expect([lines.isEnded, lines.isDestroyed]).toEqual([true, false]);
  vi.advanceTimersByTime(15_000);
  expect(lines.isDestroyed).toBe(true);

  const again = new Sink();
  streams.open(again, "key:1", { tag: "home", after: feed.seq - 2 }, { framing: lineFraming });
  await vi.waitFor(() => expect(again.text).toContain(third), 10_000);
  streams.close();
  const told = again.text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(told.map(({ kind }) => kind)).toEqual(["hello", "message-added", "message-added", "end"]);
  expect(told[1].message.text).toBe("line one\nline two\u2028 three");
  expect(told.at(-1)).toEqual({ kind: "end", seq: feed.seq, reason: "restart" });
});

test("ends a replay at the very message that is one too many", async () => {
  const streams = makeStreams();
  const from = feed.seq;
  for (let times = 0; times < 5; times++) await storeOne(ctx);
  const sink = new Sink();
  let left = 3;
  streams.open(
    sink,
    "key:1",
    { tag: "home", after: from },
    { framing: lineFraming, endBefore: () => (left-- <= 0 ? "quota" : null) },
  );
  await vi.waitFor(() => expect(sink.isEnded).toBe(true), 10_000);
  const told = sink.text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(told.map(({ kind }) => kind)).toEqual(["hello", ...Array(3).fill("message-added"), "end"]);
  expect(told.at(-1)).toMatchObject({ seq: from + 3, reason: "quota" });
});
