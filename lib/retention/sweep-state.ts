import { findJob, setJob } from "#db/queries/jobs.ts";
import { type Steps, step } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";

/** The sweep as a whole: `place` is how many messages the last one deleted, `finished` when it ended. */
const SWEEP = "retention";

const EPOCH = "retention:epoch";

const nameOf = (days: number) => `${SWEEP}:${days}`;

/**
 * The last message that the sweep of a number of days is done with: what is left before it is kept
 * for longer. 0 where something else was overridden then.
 */
export async function placeOf({ db }: Context, days: number, version: number): Promise<number> {
  const [job] = await findJob(db, { name: nameOf(days) });
  return job?.version === version ? (job.place ?? 0) : 0;
}

/** Keeps it. */
export function* keepPlace(
  { db }: Context,
  days: number,
  version: number,
  place: number,
): Steps<void> {
  yield* step(setJob(db, { name: nameOf(days), version, place, finished: 0 }));
}

/** Another number each time that messages are kept for longer or shorter because they were moved. */
export async function sweepEpoch({ db }: Context): Promise<number> {
  const [job] = await findJob(db, { name: EPOCH });
  return job?.version ?? 0;
}

/** Has the next sweep look at all messages again: some count for another country now. */
export function* renewSweeps({ db, now }: Context): Steps<void> {
  yield* step(setJob(db, { name: EPOCH, version: now(), place: null, finished: 0 }));
}

/** When the last sweep came to its end (UTC milliseconds), and how many messages it deleted; null for none yet. */
export async function lastSweep({ db }: Context): Promise<{ at: number; deleted: number } | null> {
  const [job] = await findJob(db, { name: SWEEP });
  return job ? { at: job.finished, deleted: job.place ?? 0 } : null;
}

/** Writes down that a sweep came to its end. */
export function* keepSweep({ db, now }: Context, deleted: number): Steps<void> {
  yield* step(setJob(db, { name: SWEEP, version: 0, place: deleted, finished: now() }));
}
