import { setTimeout as sleep } from "node:timers/promises";
import { onCommit } from "#db/commits.ts";
import { rewriteIndex } from "#db/maintenance.ts";
import {
  type FindableRow,
  findFindable,
  listFindable,
  setPublicCopy,
} from "#db/queries/messages.ts";
import { deleteTokens, insertTokens } from "#db/queries/search.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import { Tally } from "#lib/counters/tally.ts";
import { ensureFormat } from "#lib/formats/ensure-format.ts";
import { recordChange } from "#lib/live/record-change.ts";
import { FINDER_VERSION } from "#lib/otp/finder-version.ts";
import { findAgain, type Renewal } from "#lib/reindex/find-again.ts";
import { finderState, keepFinished, keepPlace } from "#lib/reindex/finder-state.ts";
import { textTokens } from "#lib/search/tokens.ts";
import { ensureService, type StoredService } from "#lib/services/ensure-service.ts";
import { requireKey } from "#lib/sources/require-key.ts";

/** What a run has done. */
export type ReindexReport = {
  /** The finder's. */
  version: number;
  /** Whether it went on where an earlier run had stopped. */
  isResumed: boolean;
  /** Messages that were read, and those whose rows changed. */
  read: number;
  changed: number;
  /** Of the changed ones, those whose texts show less than before. */
  masked: number;
  /** Of the changed ones, those whose text, codes or service are others: open pages are told of each. */
  told: number;
  /** When the last one that was read had come, UTC milliseconds; null for none. */
  reachedAt: number | null;
};

/** What a transaction has written. */
type Written = Pick<ReindexReport, "changed" | "masked" | "told">;

const READ_AT_ONCE = 200;

/** A place is kept at least this often, however few messages change. */
const KEEP_EVERY = 2000;

/**
 * The write lock is held for few milliseconds: batches grow and shrink with what they take before
 * the disk does.
 */
const MAX_WRITTEN_AT_ONCE = 32;
const LONG_MS = 1;
const SHORT_MS = 0.5;

/** Others write in between for at least twice as long. */
const REST = 2;

/** Pages are told of so many changes a second at most. */
const TOLD_MS = 4;

/**
 * Finds codes, services and personal data of all listed messages again with today's finder, newest
 * first: in the sealed original where it is kept, in the public copy where it is not. It goes on where an earlier run of the same finder stopped.
 * @param input.isFromStart begins anew instead
 * @param input.onProgress called after each batch
 * @throws Error when the key is another one
 */
export async function reindexMessages(
  ctx: Context,
  input: { isFromStart: boolean; onProgress: (report: ReindexReport) => void },
): Promise<ReindexReport> {
  await requireKey(ctx);
  const { run, finished } = await finderState(ctx);
  const from = !input.isFromStart && run?.version === FINDER_VERSION ? run.place : null;
  const report: ReindexReport = {
    version: FINDER_VERSION,
    isResumed: from !== null,
    read: 0,
    changed: 0,
    masked: 0,
    told: 0,
    reachedAt: null,
  };
  const writer = new Writer(ctx, finished);
  try {
    await readAll(ctx, from ?? Number.MAX_SAFE_INTEGER, writer, report, input.onProgress);
  } finally {
    writer.stop();
  }
  // A token that is deleted stays in the index's pages until they are written anew.
  if (report.masked > 0) await rewriteIndex(ctx.db);
  await transaction(ctx.db, () => keepFinished(ctx));
  return report;
}

/** Reads all messages before a place, and counts what it does in the report. */
async function readAll(
  ctx: Context,
  from: number,
  writer: Writer,
  report: ReindexReport,
  onProgress: (report: ReindexReport) => void,
): Promise<void> {
  let place = from;
  for (let sinceKept = 0; ; ) {
    const rows = await listFindable(ctx.db, { id: place, limit: READ_AT_ONCE });
    const last = rows.at(-1);
    if (!last) return;
    const stale = rows.filter((row) => findAgain(ctx.keyring, row) !== null);
    const { changed, masked, told } = await writer.renew(stale);
    place = last.id;
    sinceKept += rows.length;
    if (stale.length > 0 || sinceKept >= KEEP_EVERY) {
      await writer.keep(place);
      sinceKept = 0;
    }
    report.read += rows.length;
    report.changed += changed;
    report.masked += masked;
    report.told += told;
    report.reachedAt = last.receivedAt;
    onProgress(report);
  }
}

/** Writes in short transactions, with rests between them. */
class Writer {
  readonly #ctx: Context;
  readonly #finished: number;
  /** Ends the measuring of commits. */
  readonly stop: () => void;
  #atOnce = 8;
  #last = { holdMs: 0, commitMs: 0 };

  /** @param finished the finder's version that all messages were read by before */
  constructor(ctx: Context, finished: number) {
    this.#ctx = ctx;
    this.#finished = finished;
    this.stop = onCommit(ctx.db, (commit) => {
      this.#last = commit;
    });
  }

  /** Renews messages, given in their order. */
  async renew(rows: FindableRow[]): Promise<Written> {
    const sum: Written = { changed: 0, masked: 0, told: 0 };
    for (let from = 0; from < rows.length; ) {
      const batch = rows.slice(from, from + this.#atOnce);
      from += batch.length;
      const written = await transaction(this.#ctx.db, () => renewBatch(this.#ctx, batch));
      const { told } = written;
      sum.changed += written.changed;
      sum.masked += written.masked;
      sum.told += told;
      const { holdMs, commitMs } = this.#last;
      if (holdMs > LONG_MS) this.#atOnce = Math.ceil(this.#atOnce / 2);
      else if (holdMs < SHORT_MS) this.#atOnce = Math.min(2 * this.#atOnce, MAX_WRITTEN_AT_ONCE);
      await sleep(Math.max(REST * (holdMs + commitMs), TOLD_MS * told));
    }
    return sum;
  }

  async keep(place: number): Promise<void> {
    await transaction(this.#ctx.db, () => keepPlace(this.#ctx, place, this.#finished));
  }
}

/** Reads each message once more: what was redacted or hidden meanwhile stays so. */
function* renewBatch(ctx: Context, rows: FindableRow[]): Steps<Written> {
  const tally = new Tally();
  const services = new Map<string, StoredService>();
  const sum: Written = { changed: 0, masked: 0, told: 0 };
  for (const { id } of rows) {
    const [row] = yield* step(findFindable(ctx.db, { id }));
    const renewal = row && findAgain(ctx.keyring, row);
    if (!renewal) continue;
    const service = yield* serviceOf(ctx, row, renewal, services);
    const { text, codes, isOtherService, isShown } = renewal;
    const serviceId = service?.id ?? null;
    const formatId = yield* ensureFormat(ctx, renewal.format);
    yield* step(setPublicCopy(ctx.db, { id, text, codes, serviceId, formatId }));
    if (text !== row.text) {
      yield* step(deleteTokens(ctx.db, { id, tokens: textTokens(row.text).join(" ") }));
      yield* step(insertTokens(ctx.db, { id, tokens: textTokens(text).join(" ") }));
      sum.masked += 1;
    }
    tally.addRewritten(row, { serviceId, formatId });
    sum.changed += 1;
    if (!isShown) continue;
    sum.told += 1;
    yield* recordChange(ctx, {
      ...row,
      kind: "message-reindexed",
      messageId: id,
      serviceSlug: service?.slug ?? null,
      formerSlug: isOtherService ? row.serviceSlug : null,
    });
  }
  yield* tally.write(ctx);
  return sum;
}

/** The newest message of a batch titles its service; older ones come after it. */
function* serviceOf(
  ctx: Context,
  row: FindableRow,
  { service, isOtherService }: Renewal,
  services: Map<string, StoredService>,
): Steps<StoredService | null> {
  if (!service) return null;
  const { serviceId, serviceSlug } = row;
  if (!isOtherService && serviceId !== null && serviceSlug !== null) {
    return { id: serviceId, slug: serviceSlug };
  }
  const known = services.get(service.key);
  if (known) return known;
  const stored = yield* ensureService(ctx, service, row.receivedAt);
  services.set(service.key, stored);
  return stored;
}
