import { findJob, setJob } from "#db/queries/jobs.ts";
import { findAnyMessage } from "#db/queries/messages.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import { FINDER_VERSION } from "#lib/otp/finder-version.ts";

const NAME = "reindex";

/** By which versions of the finder stored messages were read. */
export type FinderState = {
  /** What a run is done by, and the last message that it has done; null when none is under way. */
  run: { version: number; place: number } | null;
  /** Every message was read by this version or a later one; 0 for nobody knows. */
  finished: number;
};

/** Whether messages are stored that today's finder has not read. */
export async function hasStaleMessages(ctx: Context): Promise<boolean> {
  return (await finderState(ctx)).finished !== FINDER_VERSION;
}

/** How far messages are read. A database without messages is begun by today's finder. */
export async function finderState(ctx: Context): Promise<FinderState> {
  const [known] = await findJob(ctx.db, { name: NAME });
  return stateOf(known ?? (await transaction(ctx.db, () => begin(ctx))));
}

type Job = Awaited<ReturnType<typeof findJob>>[number];

function stateOf({ version, place, finished }: Job): FinderState {
  return { run: place === null ? null : { version, place }, finished };
}

function* begin({ db }: Context): Steps<Job> {
  const [known] = yield* step(findJob(db, { name: NAME }));
  if (known) return known;
  const [message] = yield* step(findAnyMessage(db, {}));
  const job = { version: FINDER_VERSION, place: null, finished: message ? 0 : FINDER_VERSION };
  yield* step(setJob(db, { name: NAME, ...job }));
  return job;
}

/** Keeps how far a run of today's finder has come; the last step of a transaction's body. */
export function* keepPlace({ db }: Context, place: number, finished: number): Steps<void> {
  yield* step(setJob(db, { name: NAME, version: FINDER_VERSION, place, finished }));
}

/** Keeps that a run of today's finder has come to its end. */
export function* keepFinished({ db }: Context): Steps<void> {
  const version = FINDER_VERSION;
  yield* step(setJob(db, { name: NAME, version, place: null, finished: version }));
}
