import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { DatabaseUnavailable } from "#db/errors.ts";
import { DatabaseWatch } from "#lib/health/database-watch.ts";

type Mode = "answers" | "refuses" | "hangs";

let mode: Mode;
let asked: number;
let watch: DatabaseWatch;

beforeEach(() => {
  vi.useFakeTimers();
  mode = "answers";
  asked = 0;
  watch = new DatabaseWatch(ask, () => Date.now());
});

afterEach(() => {
  watch.stop();
  vi.useRealTimers();
});

async function ask(): Promise<void> {
  asked += 1;
  if (mode === "refuses") throw new DatabaseUnavailable();
  if (mode === "hangs") await new Promise(() => {});
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe("DatabaseWatch", () => {
  test("asks every five seconds, and knows when the database answered last", async () => {
    const start = Date.now();
    await pass(17_000);
    expect([asked, watch.isLost, watch.answeredAt - start]).toEqual([3, false, 15_000]);
  });

  test("hears of the loss from whoever fails to read, and asks by itself alone until it is over", async () => {
    await pass(5000);
    const { answeredAt } = watch;
    mode = "refuses";
    for (let times = 0; times < 100; times++) watch.report();
    expect([watch.isLost, asked]).toEqual([true, 1]);
    await pass(1);
    expect(asked).toBe(2);
    await pass(9999);
    expect([watch.isLost, asked, watch.answeredAt]).toEqual([true, 22, answeredAt]);
    mode = "answers";
    await pass(500);
    expect([watch.isLost, watch.answeredAt]).toEqual([false, Date.now()]);
    await pass(4999);
    expect(asked).toBe(23);
  });

  test("asks at once whether what one query lacked is a loss, and forgets it when it is none", async () => {
    watch.report();
    expect(watch.isLost).toBe(true);
    await pass(1);
    expect([watch.isLost, asked]).toEqual([false, 1]);
  });

  test("notices the loss although nobody asks", async () => {
    mode = "refuses";
    await pass(5000);
    expect(watch.isLost).toBe(true);
  });

  test("notices a database that says nothing, and finds it within two seconds of its return", async () => {
    mode = "hangs";
    await pass(9999);
    expect(watch.isLost).toBe(false);
    await pass(1);
    expect(watch.isLost).toBe(true);
    await pass(600);
    mode = "answers";
    await pass(2000);
    expect(watch.isLost).toBe(false);
  });

  test("takes no answer to a question from before the loss for its end", async () => {
    let answer = () => {};
    watch.stop();
    watch = new DatabaseWatch(
      () => {
        asked += 1;
        return new Promise<void>((resolve) => {
          answer = resolve;
        });
      },
      () => Date.now(),
    );
    await pass(5000);
    const early = answer;
    watch.report();
    early();
    await Promise.resolve();
    expect([watch.isLost, asked]).toEqual([true, 1]);
    await pass(1);
    expect([watch.isLost, asked]).toEqual([true, 2]);
    answer();
    await pass(0);
    expect(watch.isLost).toBe(false);
  });

  test("asks nothing more once it has ended", async () => {
    await pass(4999);
    watch.stop();
    await pass(20_000);
    expect(asked).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});
