import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "#db/client.ts";
import { DatabaseUnavailable, isBusy, isStorageFailure } from "#db/errors.ts";

/** A transaction's body: it yields queries and gets their rows, and awaits nothing else. */
export type Steps<T> = Generator<PromiseLike<unknown>, T, unknown>;

/**
 * One query of a transaction's body: `const rows = yield* step(findNumber(db, { e164 }))`.
 * @returns the query's rows
 */
export function* step<T>(query: PromiseLike<T>): Steps<T> {
  return (yield query) as T;
}

/** Bodies that may wait for one commit; a request may hold a thousand messages in one body. */
const MAX_WAITING = 4096;
const MAX_TOGETHER = 256;
/** Nothing else runs while bodies do: after this long the rest waits for the next commit. */
const MAX_HOLD_MS = 25;
const MAX_WINDOW_MS = 100;
const GIVE_UP_AFTER_MS = 5000;

type Job = {
  body: () => Steps<unknown>;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
  queuedAt: number;
};

type Outcome = { job: Job; value?: unknown; error?: unknown };

type Writer = { waiting: Job[]; isRunning: boolean; lastCommitMs: number };

const writers = new WeakMap<object, Writer>();

/**
 * Runs a body in a transaction and resolves once it is durable. Bodies that arrive together share
 * one commit; one that throws is rolled back alone.
 * @returns what the body returns
 * @throws what the body throws; DatabaseUnavailable when the database stays locked, is full, or too many wait
 */
export function transaction<T>(db: Database, body: () => Steps<T>): Promise<T> {
  let writer = writers.get(db.driver);
  if (!writer) {
    writer = { waiting: [], isRunning: false, lastCommitMs: 0 };
    writers.set(db.driver, writer);
  }
  const { waiting } = writer;
  if (waiting.length >= MAX_WAITING) return Promise.reject(new DatabaseUnavailable());
  const result = new Promise<unknown>((resolve, reject) => {
    waiting.push({ body, resolve, reject, queuedAt: performance.now() });
  });
  if (!writer.isRunning) void commitWaiting(db, writer);
  return result as Promise<T>;
}

/** Commits until nobody waits. The window grows with what a commit costs, so that load shares it. */
async function commitWaiting(db: Database, writer: Writer): Promise<void> {
  writer.isRunning = true;
  while (writer.waiting.length > 0) {
    await sleep(Math.min(2 * writer.lastCommitMs, MAX_WINDOW_MS));
    const jobs = writer.waiting.splice(0, MAX_TOGETHER);
    try {
      const outcomes = runTogether(db, jobs, writer);
      writer.waiting.unshift(...jobs.slice(outcomes.length));
      for (const { job, value, error } of outcomes) {
        if (error === undefined) job.resolve(value);
        else job.reject(error);
      }
    } catch (error) {
      const latest = isBusy(error) ? performance.now() - GIVE_UP_AFTER_MS : Infinity;
      writer.waiting.unshift(...jobs.filter(({ queuedAt }) => queuedAt > latest));
      const reason =
        isBusy(error) || isStorageFailure(error)
          ? new DatabaseUnavailable({ cause: error })
          : error;
      for (const job of jobs) if (job.queuedAt <= latest) job.reject(reason);
      if (isBusy(error)) await sleep(5 + Math.random() * 20);
    }
  }
  writer.isRunning = false;
}

/**
 * @returns the outcomes of the first jobs, as many as there was time for
 * @throws when the transaction as a whole can't begin or commit; it is then rolled back
 */
function runTogether({ driver }: Database, jobs: Job[], writer: Writer): Outcome[] {
  driver.exec("BEGIN IMMEDIATE");
  try {
    const outcomes: Outcome[] = [];
    const began = performance.now();
    for (const job of jobs) {
      outcomes.push(runAlone(driver, job));
      if (performance.now() - began > MAX_HOLD_MS) break;
    }
    const finished = performance.now();
    driver.exec("COMMIT");
    writer.lastCommitMs = performance.now() - finished;
    return outcomes;
  } catch (error) {
    if (driver.inTransaction) driver.exec("ROLLBACK");
    throw error;
  }
}

/** @throws when the disk failed, for then no body can be kept */
function runAlone(driver: Database["driver"], job: Job): Outcome {
  driver.exec("SAVEPOINT body");
  try {
    const value = drive(job.body());
    driver.exec("RELEASE body");
    return { job, value };
  } catch (error) {
    // A full disk may have rolled back everything already.
    if (!driver.inTransaction) throw error;
    driver.exec("ROLLBACK TO body; RELEASE body");
    if (isStorageFailure(error)) throw error;
    return { job, error };
  }
}

/** Steps a body through its queries, synchronously: nothing else runs between BEGIN and COMMIT. */
function drive<T>(steps: Steps<T>): T {
  let next = steps.next();
  while (!next.done) {
    let rows: unknown;
    try {
      rows = synchronous(next.value).sync();
    } catch (error) {
      next = steps.throw(error);
      continue;
    }
    next = steps.next(rows);
  }
  return next.value;
}

/** What Drizzle's better-sqlite3 driver returns from `execute` can also be run at once. */
function synchronous(query: PromiseLike<unknown>): { sync(): unknown } {
  return query as unknown as { sync(): unknown };
}
