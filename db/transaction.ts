import { performance } from "node:perf_hooks";
import { setTimeout as sleep, setImmediate as turn } from "node:timers/promises";
import type { Connection, Database } from "#db/client.ts";
import { notifyCommitted } from "#db/commits.ts";
import { DatabaseUnavailable, isBusy, isUnavailable } from "#db/errors.ts";
import { PostgresSession } from "#db/postgres/session.ts";
import type { Plan, Session, Steps } from "#db/session.ts";
import { SqliteSession } from "#db/sqlite/session.ts";

export type { Steps } from "#db/session.ts";

/**
 * One query of a transaction's body: `const rows = yield* step(findNumber(db, { e164 }))`.
 * @returns the query's rows
 */
export function* step<T>(query: PromiseLike<T>): Steps<T> {
  return (yield query) as T;
}

/** The rows of each query of each group. */
type RowsOf<Groups extends PromiseLike<unknown>[][]> = {
  [Index in keyof Groups]: Awaited<Groups[Index][number]>[];
};

/**
 * Groups of queries that need nothing of each other: they go to a server together, and are waited
 * for once.
 * @returns for each group the rows of each of its queries
 */
export function* stepAll<Groups extends PromiseLike<unknown>[][]>(
  ...groups: Groups
): Steps<RowsOf<Groups>> {
  const rows = (yield groups.flat()) as unknown[];
  return groups.map((group) => rows.splice(0, group.length)) as RowsOf<Groups>;
}

/** Bodies that may wait for one commit; a request may hold a thousand messages in one body. */
const MAX_WAITING = 4096;
const MAX_TOGETHER = 256;
/** Nothing else runs while bodies do: after this long the rest waits for the next commit. */
const MAX_HOLD_MS = 25;
const MAX_WINDOW_MS = 100;
/** What timers can tell apart. */
const TICK_MS = 1;
const GIVE_UP_AFTER_MS = 5000;

/** What bodies of a commit that follow each other and gave the same one have in common. */
export type Common<Shared> = {
  /** Makes what all of them get. */
  open(): Shared;
  /** Runs once after them, and writes what it takes to write only once. */
  close(db: Database, shared: Shared): Steps<void>;
};

type Job = {
  body: (shared: unknown) => Steps<unknown>;
  common?: Common<unknown> | undefined;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
  queuedAt: number;
};

type Outcome = { job: Job; value?: unknown; error?: unknown };

type Writer = {
  session: Session;
  waiting: Job[];
  isRunning: boolean;
  /** When the last commit ended, what it took, and how long the process had idled until then, in all. */
  endedAt: number;
  commitMs: number;
  idleAtEnd: number;
};

const writers = new WeakMap<Connection, Writer>();

/**
 * Runs a body in a transaction and resolves once it is durable. Bodies that arrive together share
 * one commit; one that throws is rolled back alone.
 * @param common for bodies that would ask for the same, or write to the same places
 * @returns what the body returns
 * @throws what the body throws; DatabaseUnavailable when the database stays locked, is full, or too many wait
 */
export function transaction<T>(db: Database, body: () => Steps<T>): Promise<T>;
export function transaction<T, Shared>(
  db: Database,
  body: (shared: Shared) => Steps<T>,
  common: Common<Shared>,
): Promise<T>;
export function transaction(
  db: Database,
  body: Job["body"],
  common?: Job["common"],
): Promise<unknown> {
  const writer = writerOf(db);
  const { waiting } = writer;
  if (waiting.length >= MAX_WAITING) return Promise.reject(new DatabaseUnavailable());
  const result = new Promise<unknown>((resolve, reject) => {
    waiting.push({ body, common, resolve, reject, queuedAt: performance.now() });
  });
  if (!writer.isRunning) void commitWaiting(db, writer);
  return result;
}

function writerOf({ connection }: Database): Writer {
  let writer = writers.get(connection);
  if (!writer) {
    const session =
      connection.dialect === "sqlite"
        ? new SqliteSession(connection)
        : new PostgresSession(connection);
    writer = { session, waiting: [], isRunning: false, endedAt: 0, commitMs: 0, idleAtEnd: 0 };
    writers.set(connection, writer);
  }
  return writer;
}

/** Commits until nobody waits. */
async function commitWaiting(db: Database, writer: Writer): Promise<void> {
  writer.isRunning = true;
  while (writer.waiting.length > 0) {
    await gather(writer);
    const jobs = writer.waiting.splice(0, MAX_TOGETHER);
    try {
      const outcomes = await writer.session.run(runTogether(db, jobs, writer));
      writer.waiting.unshift(...jobs.slice(outcomes.length));
      for (const { job, value, error } of outcomes) {
        if (error === undefined) job.resolve(value);
        else job.reject(error);
      }
    } catch (error) {
      const latest = isBusy(error) ? performance.now() - GIVE_UP_AFTER_MS : Infinity;
      writer.waiting.unshift(...jobs.filter(({ queuedAt }) => queuedAt > latest));
      const reason =
        isBusy(error) || isUnavailable(error) ? new DatabaseUnavailable({ cause: error }) : error;
      for (const job of jobs) if (job.queuedAt <= latest) job.reject(reason);
      if (isBusy(error)) await sleep(5 + Math.random() * 20);
    }
  }
  writer.isRunning = false;
}

/**
 * Lets more bodies come before a commit. Nothing else runs while one becomes durable: twice as long
 * is left to everything else first, or until there was nothing to do. Then bodies are waited for as
 * long as each turn of the event loop brings more.
 */
async function gather({ waiting, endedAt, commitMs, idleAtEnd }: Writer): Promise<void> {
  const until = endedAt + Math.min(2 * commitMs, MAX_WINDOW_MS);
  while (until - performance.now() > TICK_MS && idleMs() === idleAtEnd) await sleep(TICK_MS);
  let before: number;
  do {
    before = waiting.length;
    await turn();
  } while (waiting.length > before && waiting.length < MAX_TOGETHER);
}

/** Milliseconds for which this process has had nothing to do. */
function idleMs(): number {
  return performance.eventLoopUtilization().idle;
}

/**
 * Runs bodies one after the other, plainly at first: a savepoint for each makes SQLite write out
 * the search index as often. Only when one throws do all run again, with savepoints.
 * @returns the outcomes of the first jobs, as many as there was time for
 * @throws when the transaction as a whole can't begin or commit; it is then rolled back
 */
function* runTogether(db: Database, jobs: Job[], writer: Writer): Plan<Outcome[]> {
  try {
    return yield* commitOf(db, jobs, writer, runPlainly);
  } catch (error) {
    if (isBusy(error) || isUnavailable(error)) throw error;
    return yield* commitOf(db, jobs, writer, runAlone);
  }
}

type RunBodies = (db: Database, session: Session, jobs: Job[]) => Plan<Outcome[]>;

function* commitOf(
  db: Database,
  jobs: Job[],
  writer: Writer,
  runBodies: RunBodies,
): Plan<Outcome[]> {
  const { session } = writer;
  yield session.begin();
  try {
    const began = performance.now();
    const outcomes = yield* runBodies(db, session, jobs);
    const finished = performance.now();
    yield session.commit();
    const ended = performance.now();
    if (session.isBlocking) {
      const idleAtEnd = idleMs();
      Object.assign(writer, { endedAt: ended, commitMs: ended - finished, idleAtEnd });
    }
    notifyCommitted(db, {
      bodies: outcomes.length,
      holdMs: finished - began,
      commitMs: ended - finished,
      longestWaitMs: began - jobs[0]!.queuedAt,
    });
    return outcomes;
  } catch (error) {
    if (session.isOpen()) yield session.rollback();
    throw error;
  }
}

/** Runs bodies as long as there is time. @throws what any of them throws: none can be kept then */
function* runPlainly(db: Database, session: Session, jobs: Job[]): Plan<Outcome[]> {
  const latest = performance.now() + MAX_HOLD_MS;
  const outcomes: Outcome[] = [];
  let shared: unknown;
  for (const [nth, job] of jobs.entries()) {
    const { body, common } = job;
    if (common !== jobs[nth - 1]?.common) shared = common?.open();
    outcomes.push({ job, value: yield session.drive(body(shared)) });
    const next = performance.now() > latest ? undefined : jobs[nth + 1];
    if (common && common !== next?.common) yield session.drive(common.close(db, shared));
    if (!next) break;
  }
  return outcomes;
}

/** The same, each by itself, so that one that throws costs none of the others. */
function* runAlone(db: Database, session: Session, jobs: Job[]): Plan<Outcome[]> {
  const latest = performance.now() + MAX_HOLD_MS;
  const outcomes: Outcome[] = [];
  for (const job of jobs) {
    outcomes.push(yield* runSaved(db, session, job));
    if (performance.now() > latest) break;
  }
  return outcomes;
}

/** @throws when the database failed, for then no body can be kept */
function* runSaved(db: Database, session: Session, job: Job): Plan<Outcome> {
  yield session.save();
  try {
    const [outcome] = yield* runPlainly(db, session, [job]);
    yield session.keep();
    return outcome!;
  } catch (error) {
    // A full disk may have rolled back everything already.
    if (!session.isOpen() || isUnavailable(error)) throw error;
    yield session.undo();
    return { job, error };
  }
}
