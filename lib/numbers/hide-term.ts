import { rewriteIndex } from "#db/maintenance.ts";
import { deleteJob, listJobs, setJob } from "#db/queries/jobs.ts";
import { hideMessage, listListedOfTerm } from "#db/queries/messages.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import { type Claim, keepClaim } from "#lib/claims/claim.ts";
import type { Context } from "#lib/context.ts";
import { Tally } from "#lib/counters/tally.ts";
import { unlistMessage } from "#lib/messages/unlist-message.ts";

/** Few enough that a batch's transaction keeps nobody waiting. */
const BATCH = 50;
const TERMS_AT_ONCE = 100;

const PREFIX = "hide-term:";
const AFTER_PREFIX = "hide-term;";

/** Writes down, in the transaction that ends a term, that its messages are to be hidden. */
export function* markForHiding({ db }: Context, termId: number): Steps<void> {
  yield* step(setJob(db, { name: PREFIX + termId, version: 1, place: null, finished: 0 }));
}

/**
 * Takes the messages of an ended term from every list, for good, a few at a time. Whatever ends it
 * half-way, `hideEndedTerms` goes on.
 */
export async function hideTerm(ctx: Context, termId: number): Promise<void> {
  if (await hideAll(ctx, termId)) await rewriteIndex(ctx.db);
}

/**
 * Hides the messages of terms that ended, also where a process ended half-way.
 * @param claim of the worker that does it, held on to with each batch
 * @returns how many terms
 */
export async function hideEndedTerms(ctx: Context, claim?: Claim): Promise<number> {
  const range = { low: PREFIX, high: AFTER_PREFIX, limit: TERMS_AT_ONCE };
  let ended = 0;
  let hasHidden = false;
  for (;;) {
    const jobs = await listJobs(ctx.db, range);
    for (const { name } of jobs) {
      const isAny = await hideAll(ctx, Number(name.slice(PREFIX.length)), claim);
      hasHidden ||= isAny;
    }
    ended += jobs.length;
    if (jobs.length < TERMS_AT_ONCE) break;
  }
  if (hasHidden) await rewriteIndex(ctx.db);
  return ended;
}

/** @returns whether there was anything to hide */
async function hideAll(ctx: Context, termId: number, claim?: Claim): Promise<boolean> {
  let hidden = 0;
  for (;;) {
    const count = await transaction(ctx.db, function* () {
      if (claim) yield* keepClaim(ctx, claim);
      return yield* hideBatch(ctx, termId);
    });
    hidden += count;
    if (count < BATCH) return hidden > 0;
  }
}

function* hideBatch(ctx: Context, termId: number): Steps<number> {
  const { db } = ctx;
  const listed = yield* step(listListedOfTerm(db, { termId, limit: BATCH }));
  const tally = new Tally();
  for (const message of listed) {
    yield* step(hideMessage(db, { id: message.id }));
    yield* unlistMessage(ctx, message, "message-hidden", tally);
  }
  yield* tally.write(ctx);
  if (listed.length < BATCH) yield* step(deleteJob(db, { name: PREFIX + termId }));
  return listed.length;
}
