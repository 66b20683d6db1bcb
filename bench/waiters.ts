import { setTimeout as sleep } from "node:timers/promises";
import { endChild, nextMessage, startChild } from "./child.ts";
import { type Figure, median } from "./figures.ts";
import { readMetric } from "./read-metric.ts";
import { startServer } from "./server.ts";
import { untilMemoryIsSteady } from "./until-memory-is-steady.ts";
import type { Told, WaitingJob } from "./waiting-clients.ts";

const GROUP = "waiters";
const WARM_WAITERS = 500;
const WARM_ROUNDS = 5;
const SETTLE_MS = 2000;
const LOOK_AGAIN_MS = 50;

/** Within which a post is answered to those who waited for it, and what one of them may take. */
const TARGET_MS = 150;
const TARGET_KB = 40;

/** Marks of waiters are none of traffic's. */
const FIRST_MARK = 800_000_000;

/**
 * How long a message takes to those who wait for it, from its POST's being sent: all of them for one
 * message, and each for one of its own; and the memory that one who waits takes.
 * @param database the messages go to it
 */
export async function waitersAnswered(
  database: string,
  { waiters, rounds }: { waiters: number; rounds: number },
): Promise<Figure[]> {
  const many = String(waiters * 2);
  const server = await startServer(`file:${database}`, {
    WAITERS: many,
    WAITERS_PER_ADDRESS: many,
    API_PER_MINUTE: "0",
  });
  const child = startChild(new URL("./waiting-clients.ts", import.meta.url));
  try {
    await nextMessage(child);
    const ask = <T>(job: WaitingJob): Promise<T> => {
      const answered = nextMessage<T>(child);
      child.send(job);
      return answered;
    };
    let mark = FIRST_MARK;
    const hold = async (count: number, isOfOwn: boolean) => {
      await ask({ kind: "hold", serverUrl: server.url, count, isOfOwn, mark });
      while ((await readMetric(server.url, "glasspost_waiters_open")) < count) {
        await sleep(LOOK_AGAIN_MS);
      }
    };
    const round = async (count: number, isOfOwn: boolean): Promise<Told> => {
      await hold(count, isOfOwn);
      const told = await ask<Told>({ kind: "post", isOfOwn, mark });
      mark += count;
      return told;
    };
    for (let nth = 0; nth < WARM_ROUNDS; nth++) {
      for (const isOfOwn of [false, true]) await round(WARM_WAITERS, isOfOwn);
    }
    await untilMemoryIsSteady(server.residentBytes);
    const before = server.residentBytes();
    await hold(waiters, false);
    await sleep(SETTLE_MS);
    const bytes = (server.residentBytes() - before) / (waiters - WARM_WAITERS);
    const all: Told[] = [];
    const each: Told[] = [];
    for (let nth = 0; nth < rounds; nth++) {
      all.push(await round(waiters, false));
      each.push(await round(waiters, true));
    }
    const count = waiters.toLocaleString("en");
    return [
      figureOf(`${count} waiters, one message for all`, all),
      figureOf(`${count} waiters, a message for each`, each),
      {
        group: GROUP,
        name: "memory a waiter",
        value: bytes / 1000,
        unit: "KB",
        target: { atMost: TARGET_KB },
      },
    ];
  } finally {
    await endChild(child);
    await server.stop();
  }
}

function figureOf(name: string, told: Told[]): Figure {
  return {
    group: GROUP,
    name: `${name}, p99`,
    unit: "ms",
    value: median(told.map(({ p99 }) => p99)),
    target: { atMost: TARGET_MS },
    more: {
      p50: median(told.map(({ p50 }) => p50)),
      max: Math.max(...told.map(({ max }) => max)),
    },
  };
}
