import { addToCountry } from "#db/queries/counters.ts";
import { deleteJob, findJob, listJobs, setJob } from "#db/queries/jobs.ts";
import { listListedOfTermBefore, setCountry } from "#db/queries/messages.ts";
import { findNumberById, findNumberDetail, setNumberFields } from "#db/queries/numbers.ts";
import { addToPool } from "#db/queries/pools.ts";
import { findSource } from "#db/queries/sources.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { Tally } from "#lib/counters/tally.ts";
import { countryByCode } from "#lib/countries/countries.ts";
import { Problem } from "#lib/http/problem.ts";
import { recordChange } from "#lib/live/record-change.ts";
import { type NumberStatus, type NumberType, numberTypes } from "#lib/numbers/number-card.ts";
import { type NumberRow, requireNumber } from "#lib/numbers/require-number.ts";
import { defaultPool } from "#lib/pools/default-pool.ts";
import { poolOf } from "#lib/pools/pool-of.ts";
import { readPoolName } from "#lib/pools/read-pool-name.ts";
import { renewSweeps } from "#lib/retention/sweep-state.ts";

/** What is corrected; what is absent stays. */
export type EditNumberInput = {
  /** Digits. */
  e164: string;
  /** ISO 3166-1 alpha-2; null for none. */
  country?: string | null | undefined;
  type?: NumberType | undefined;
  pool?: string | undefined;
  /** The name of the source that feeds it; null for none. */
  source?: string | null | undefined;
  /** How long its messages are kept; null for as long as its country's. */
  retentionDays?: number | null | undefined;
  reason?: string | undefined;
};

const BATCH = 50;
const NUMBERS_AT_ONCE = 100;
const PREFIX = "move-messages:";
const AFTER_PREFIX = "move-messages;";

/**
 * Corrects what is written down of a number. Its messages that are listed go with it to another
 * country, a few at a time; a number in its country's and type's own pool changes that as well.
 * @throws Problem not-found; invalid, with what is wrong where
 */
export async function editNumber(ctx: Context, input: EditNumberInput): Promise<void> {
  const moved = await transaction(ctx.db, () => edit(ctx, input));
  if (moved !== null) await moveAll(ctx, moved);
}

/** Goes on with numbers whose messages were being moved when a process ended. */
export async function moveMessages(ctx: Context): Promise<void> {
  const range = { low: PREFIX, high: AFTER_PREFIX, limit: NUMBERS_AT_ONCE };
  for (const { name } of await listJobs(ctx.db, range)) {
    await moveAll(ctx, Number(name.slice(PREFIX.length)));
  }
}

/** @returns the id of a number whose messages are to be moved; null when there is nothing to move */
function* edit(ctx: Context, input: EditNumberInput): Steps<number | null> {
  const { db } = ctx;
  const number = yield* requireNumber(ctx, input.e164);
  const [detail] = yield* step(findNumberDetail(db, { e164: input.e164 }));
  const before = {
    country: number.country,
    type: number.type as NumberType,
    pool: poolOf(number),
    sourceId: detail!.sourceId,
    retentionDays: detail!.retentionDays,
  };
  const sourceId = yield* sourceIdOf(ctx, input.source, before.sourceId);
  const after = { ...fieldsAfter(before, input), sourceId };
  const changed = (Object.keys(before) as (keyof typeof before)[]).filter(
    (name) => before[name] !== after[name],
  );
  if (changed.length === 0) return null;
  yield* step(setNumberFields(db, { id: number.id, ...after }));
  yield* countEdit(ctx, number, before, after);
  const isMoved = before.country !== after.country;
  if (isMoved) {
    const name = PREFIX + number.id;
    yield* step(setJob(db, { name, version: 1, place: null, finished: 0 }));
  }
  yield* recordChange(ctx, {
    kind: "number-edited",
    numberId: number.id,
    e164: number.e164,
    country: after.country,
    formerCountry: isMoved ? before.country : null,
  });
  const pick = (fields: typeof before) =>
    Object.fromEntries(changed.map((name) => [name, fields[name]]));
  yield* recordDeed(ctx, {
    action: "number.edit",
    subject: number.e164,
    before: pick(before),
    after: pick(after),
    ...(input.reason ? { reason: input.reason } : {}),
  });
  return isMoved ? number.id : null;
}

function* sourceIdOf(
  { db }: Context,
  name: string | null | undefined,
  before: number | null,
): Steps<number | null> {
  if (name === undefined) return before;
  if (name === null) return null;
  const [source] = yield* step(findSource(db, { name }));
  if (!source) throw mistake("/source", "must be the name of a source");
  return source.id;
}

type Fields = {
  country: string | null;
  type: NumberType;
  pool: string;
  sourceId: number | null;
  retentionDays: number | null;
};

function fieldsAfter(before: Fields, input: EditNumberInput): Fields {
  const { country = before.country, type = before.type } = input;
  if (country !== null && !countryByCode(country)) {
    throw mistake("/country", "must be a code of ISO 3166-1 such as PR");
  }
  if (!numberTypes.includes(type))
    throw mistake("/type", `must be one of ${numberTypes.join(", ")}`);
  const { retentionDays = before.retentionDays } = input;
  if (retentionDays !== null && !(retentionDays >= 1 && retentionDays <= 3650)) {
    throw mistake("/retentionDays", "must be 1 to 3650");
  }
  const isOwn = before.pool === defaultPool(before.country, before.type);
  const unnamed = isOwn ? defaultPool(country, type) : before.pool;
  const pool = input.pool === undefined ? unnamed : readPoolName(input.pool);
  return { ...before, country, type, pool, retentionDays };
}

function* countEdit(
  { db, now }: Context,
  number: NumberRow,
  before: Fields,
  after: Fields,
): Steps<void> {
  const status = number.status as NumberStatus;
  if (before.pool !== after.pool) {
    for (const [name, sign] of [[before.pool, -1] as const, [after.pool, 1] as const]) {
      const of = (each: NumberStatus) => (status === each ? sign : 0);
      const counts = { active: of("active"), reserve: of("reserve"), cooling: of("cooling") };
      yield* step(addToPool(db, { name, at: now(), ...counts }));
    }
  }
  if (status !== "active" || before.country === after.country) return;
  const nothing = { received: 0, listed: 0, lastAt: 0 };
  for (const [code, numbers] of [[before.country, -1] as const, [after.country, 1] as const]) {
    if (code) yield* step(addToCountry(db, { code, numbers, ...nothing }));
  }
}

async function moveAll(ctx: Context, numberId: number): Promise<void> {
  while ((await transaction(ctx.db, () => moveBatch(ctx, numberId))) === BATCH);
}

function* moveBatch(ctx: Context, numberId: number): Steps<number> {
  const { db } = ctx;
  const name = PREFIX + numberId;
  const [job] = yield* step(findJob(db, { name }));
  const [number] = yield* step(findNumberById(db, { id: numberId }));
  if (!job || !number) return 0;
  const { termId, country, e164 } = number;
  const before = job.place ?? Number.MAX_SAFE_INTEGER;
  const listed = yield* step(listListedOfTermBefore(db, { termId, before, limit: BATCH }));
  const tally = new Tally();
  const former = listed.filter((message) => message.country !== country);
  for (const message of former) {
    yield* step(setCountry(db, { id: message.id, country }));
    tally.addMoved(message, country);
  }
  yield* tally.write(ctx);
  if (former.length > 0) yield* renewSweeps(ctx);
  for (const formerCountry of new Set(former.map((message) => message.country))) {
    yield* recordChange(ctx, { kind: "number-edited", numberId, e164, country, formerCountry });
  }
  const last = listed.at(-1);
  if (last && listed.length === BATCH) {
    yield* step(setJob(db, { name, version: 1, place: last.id, finished: 0 }));
  } else {
    yield* step(deleteJob(db, { name }));
  }
  return listed.length;
}

function mistake(pointer: string, detail: string): Problem {
  return new Problem("invalid", `The number's ${pointer.slice(1)} ${detail}.`, [
    { pointer, detail },
  ]);
}
