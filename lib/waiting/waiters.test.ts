import { setImmediate as nextTurn } from "node:timers/promises";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DatabaseUnavailable } from "#db/errors.ts";
import type { RecordedChange } from "#lib/live/change-feed.ts";
import { offerWaiters, type Wait, Waiters, waiters } from "#lib/waiting/waiters.ts";

/** A feed that says what a test wants. */
class Feed {
  seq = 0;
  tell: (changes: RecordedChange[]) => void = () => {};
  onChanges(listener: (changes: RecordedChange[]) => void): void {
    this.tell = listener;
  }
  /** Tells one change. @returns its seq */
  add(...tags: string[]): number {
    this.seq += 1;
    this.tell([
      { seq: this.seq, at: 0, kind: "message-added", messageId: this.seq, tags: ["home", ...tags] },
    ]);
    return this.seq;
  }
}

let feed: Feed;
let all: Waiters;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  feed = new Feed();
  all = new Waiters(feed, { max: 10, maxPerClient: 3, now: Date.now });
});

afterEach(() => {
  vi.useRealTimers();
});

function waitFor<T>(look: Wait<T>["look"], more: Partial<Wait<T>> = {}): Promise<T | null> {
  const { signal } = new AbortController();
  return all.wait({
    tags: ["number:1"],
    client: "a",
    until: Date.now() + 30_000,
    signal,
    look,
    ...more,
  });
}

const nothing = async () => null;
const itsSeq = async (change: RecordedChange | null) => change?.seq ?? null;

test("looks at once, and gives what is there already", async () => {
  expect(await waitFor(async (change) => (change === null ? "there" : "later"))).toBe("there");
  expect(all.stats()).toMatchObject({ open: 0, ended: { found: 1 } });
});

test("looks at each change with one of its tags, once, in order, until it finds something", async () => {
  const seen: (number | null)[] = [];
  const found = waitFor(
    async (change) => {
      seen.push(change?.seq ?? null);
      return change?.seq === 5 ? "five" : null;
    },
    { tags: ["number:1", "lease:2", "home"] },
  );
  for (const tag of ["number:1", "lease:2", "number:3", "number:1", "number:1", "number:1"]) {
    feed.add(tag);
  }
  expect(await found).toBe("five");
  expect(seen).toEqual([null, 1, 2, 3, 4, 5]);
  const other: (number | null)[] = [];
  const end = new AbortController();
  const gone = waitFor(async (change) => other.push(change?.seq ?? 0) && null, {
    tags: ["lease:2"],
    signal: end.signal,
  });
  feed.add("number:1");
  const seq = feed.add("lease:2");
  await nextTurn();
  end.abort();
  await gone;
  expect(other).toEqual([0, seq]);
});

test("misses nothing that comes while it looks for the first time", async () => {
  const first = Promise.withResolvers<null>();
  const found = waitFor((change) => (change ? itsSeq(change) : first.promise));
  const seq = feed.add("number:1");
  feed.add("number:1");
  await nextTurn();
  first.resolve(null);
  expect(await found).toBe(seq);
});

test("misses nothing in whatever turn it comes", async () => {
  for (let turns = 0; turns < 12; turns += 1) {
    const found = waitFor(itsSeq);
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    const seq = feed.add("number:1");
    expect(await found).toBe(seq);
  }
});

test("hands over every change once to whoever waits again and again, whatever lies between", async () => {
  const step = fc.oneof(
    fc.record({ act: fc.constant("add" as const), count: fc.integer({ min: 1, max: 250 }) }),
    fc.record({ act: fc.constant("turns" as const), count: fc.nat(6) }),
    fc.record({ act: fc.constant("over" as const), count: fc.constant(0) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), fc.nat(3), async (steps, slowness) => {
      let known: number[] = [];
      let cursor = feed.seq;
      const got: number[] = [];
      const begin = feed.seq;
      let isOver = false;
      /** As somebody with a cursor looks: at all after it, or at one. */
      const look = async (change: RecordedChange | null) => {
        for (let turn = 0; turn < slowness; turn += 1) await Promise.resolve();
        const next = change ? change.seq : known.find((seq) => seq > cursor);
        if (next === undefined || next <= cursor) return null;
        cursor = next;
        return next;
      };
      const waiting = (async () => {
        while (!isOver || cursor < feed.seq) {
          const seq = await waitFor(look, { until: Date.now() + 1000 });
          if (seq !== null) got.push(seq);
        }
      })();
      for (const { act, count } of steps) {
        if (act === "over") vi.advanceTimersByTime(1000);
        for (let nth = 0; nth < count; nth += 1) {
          if (act === "turns") await Promise.resolve();
          else {
            known = [...known, feed.seq + 1];
            feed.add("number:1");
          }
        }
      }
      isOver = true;
      vi.advanceTimersByTime(1000);
      await nextTurn();
      vi.advanceTimersByTime(1000);
      await waiting;
      expect(got).toEqual(Array.from({ length: feed.seq - begin }, (_, at) => begin + at + 1));
      expect(all.stats().open).toBe(0);
    }),
    { numRuns: 60 },
  );
});

test("looks at everything again when more came than it keeps in line", async () => {
  const first = Promise.withResolvers<null>();
  const seen: (number | null)[] = [];
  const end = new AbortController();
  const gone = waitFor(
    (change) => {
      seen.push(change?.seq ?? null);
      return seen.length === 1 ? first.promise : nothing();
    },
    { signal: end.signal },
  );
  for (let nth = 0; nth < 5000; nth += 1) feed.add("number:1");
  first.resolve(null);
  await nextTurn();
  end.abort();
  await gone;
  expect(seen.filter((seq) => seq === null).length).toBeGreaterThan(1);
  expect(seen.length).toBeLessThan(300);
  expect(seen.at(-1) ?? 5000).toBe(5000);
});

test("ends with nothing when the time is over, and looks once when there is none", async () => {
  let looks = 0;
  const look = async () => {
    looks += 1;
    return null;
  };
  const found = waitFor(look);
  vi.advanceTimersByTime(29_999);
  expect(all.stats().open).toBe(1);
  vi.advanceTimersByTime(1);
  expect(await found).toBeNull();
  expect(looks).toBe(1);
  expect(await waitFor(look, { until: Date.now() })).toBeNull();
  expect(looks).toBe(2);
  expect(all.stats()).toMatchObject({ open: 0, ended: { over: 1, gone: 0 } });
});

test("gives what a look finds that was being taken when the time was over", async () => {
  const slow = Promise.withResolvers<string | null>();
  const found = waitFor((change) => (change ? slow.promise : nothing()));
  await nextTurn();
  feed.add("number:1");
  feed.add("number:1");
  vi.advanceTimersByTime(30_000);
  slow.resolve("late");
  expect(await found).toBe("late");
});

test("forgets who went away, at once, also while it looks", async () => {
  const leaving = new AbortController();
  const slow = Promise.withResolvers<string | null>();
  const found = waitFor(() => slow.promise, { signal: leaving.signal });
  leaving.abort();
  expect(await found).toBeNull();
  expect(all.stats()).toMatchObject({ open: 0, ended: { gone: 1 } });
  slow.resolve("for nobody");
  await nextTurn();
  expect(await waitFor(nothing, { signal: leaving.signal })).toBeNull();
  expect(all.stats()).toMatchObject({ open: 0, ended: { gone: 2, found: 0 } });
  expect(vi.getTimerCount()).toBe(0);
});

test("holds nobody up by somebody else's slow look or failure", async () => {
  const slow = Promise.withResolvers<string>();
  const first = waitFor((change) => (change ? slow.promise : nothing()));
  const second = waitFor<string>((change) => {
    if (change) throw new TypeError("broken");
    return nothing();
  });
  const third = waitFor(itsSeq);
  await nextTurn();
  const seq = feed.add("number:1");
  expect(await third).toBe(seq);
  await expect(second).rejects.toThrow("broken");
  expect(all.stats()).toMatchObject({ open: 1, ended: { failed: 1 } });
  slow.resolve("at last");
  expect(await first).toBe("at last");
});

test("refuses too many in all and too many of one client, and counts them", async () => {
  const end = new AbortController();
  const held = ["a", "a", "a", "b", "c", "d", "e", "f", "g"].map((client) =>
    waitFor(nothing, { client, signal: end.signal }),
  );
  await expect(waitFor(nothing)).rejects.toMatchObject({ kind: "too-many-requests" });
  held.push(waitFor(nothing, { client: "h", signal: end.signal }));
  await expect(waitFor(nothing, { client: "i" })).rejects.toMatchObject({ kind: "unavailable" });
  // What does not wait takes no place.
  expect(await waitFor(async () => "there", { client: "i", until: 0 })).toBe("there");
  expect(all.stats()).toMatchObject({ open: 10, refused: { full: 1, "client-full": 1 } });
  end.abort();
  await Promise.all(held);
  expect(await waitFor(async () => "there")).toBe("there");
});

test("lets nobody wait where the configuration says so, and looks all the same", async () => {
  all = new Waiters(feed, { max: 0, maxPerClient: 3, now: Date.now });
  expect(await waitFor(nothing)).toBeNull();
  expect(await waitFor(async () => "there")).toBe("there");
});

test("lets everybody go when the process ends", async () => {
  const slow = Promise.withResolvers<string>();
  const held = [waitFor(nothing), waitFor(nothing), waitFor(() => slow.promise)];
  await nextTurn();
  all.close();
  slow.resolve("just in time");
  expect(await Promise.all(held)).toEqual([null, null, "just in time"]);
  expect(await waitFor(nothing)).toBeNull();
  expect(all.stats().open).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

test("waits on while the database is lost, and ends in time although it stays so", async () => {
  let isLost = false;
  const look = async (change: RecordedChange | null) => {
    if (isLost) throw new DatabaseUnavailable();
    return change?.seq ?? null;
  };
  const patient = waitFor(look);
  const late = waitFor(look, { until: Date.now() + 1000 });
  await nextTurn();
  isLost = true;
  const seq = feed.add("number:1");
  await nextTurn();
  vi.advanceTimersByTime(1000);
  expect(await late).toBeNull();
  await expect(waitFor(look)).rejects.toThrow(DatabaseUnavailable);
  isLost = false;
  await nextTurn();
  vi.advanceTimersByTime(500);
  expect(await patient).toBe(seq);
});

test("knows since when the newest waits at a number, while somebody does", async () => {
  const end = new AbortController();
  expect(all.newestOpening("number:1")).toBeNull();
  const first = waitFor(nothing);
  vi.advanceTimersByTime(5000);
  const second = waitFor(nothing, { signal: end.signal });
  expect(all.newestOpening("number:1")).toBe(Date.now());
  end.abort();
  await second;
  expect(all.newestOpening("number:1")).toBe(Date.now() - 5000);
  expect(all.newestOpening("number:2")).toBeNull();
  vi.advanceTimersByTime(25_000);
  await first;
  expect(all.newestOpening("number:1")).toBeNull();
});

test("is found by whoever answers requests in this process", () => {
  expect(() => waiters()).toThrow("Nobody can wait");
  offerWaiters(all);
  expect(waiters()).toBe(all);
});
