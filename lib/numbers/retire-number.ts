import { rewriteIndex } from "#db/maintenance.ts";
import { addToCountry } from "#db/queries/counters.ts";
import { clearPublicCopy, listListedOfTerm } from "#db/queries/messages.ts";
import { endTerm, findNumber, setTerm } from "#db/queries/numbers.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { Tally } from "#lib/counters/tally.ts";
import { Problem } from "#lib/http/problem.ts";
import { recordChange } from "#lib/live/record-change.ts";
import { unlistMessage } from "#lib/messages/unlist-message.ts";

/** Few enough that a batch's transaction keeps nobody waiting. */
const BATCH = 50;

/**
 * Retires a number: its page answers 410 from now on, and its messages are taken from every list.
 * @param e164 digits
 * @throws Problem not-found when there is no such number, or it is retired already
 */
export async function retireNumber(ctx: Context, e164: string): Promise<void> {
  const termId = await transaction(ctx.db, () => retire(ctx, e164));
  while ((await transaction(ctx.db, () => hideBatch(ctx, termId))) === BATCH);
  await rewriteIndex(ctx.db);
}

function* retire(ctx: Context, e164: string): Steps<number> {
  const { db, now } = ctx;
  const [number] = yield* step(findNumber(db, { e164 }));
  // One whose messages are not hidden yet was being retired when the process ended: that goes on.
  if (number?.status === "retired" && number.listed > 0) return number.termId;
  if (!number || number.status === "retired") {
    throw new Problem("not-found", `There is no number ${e164} to retire.`);
  }
  const { id, termId, country, status } = number;
  yield* step(endTerm(db, { id: termId, endedAt: now() }));
  yield* step(setTerm(db, { id, termId, status: "retired" }));
  if (country && status === "active") {
    const nothing = { received: 0, listed: 0, lastAt: 0 };
    yield* step(addToCountry(db, { code: country, numbers: -1, ...nothing }));
  }
  yield* recordChange(ctx, { kind: "number-retired", numberId: id, e164, country });
  yield* recordDeed(ctx, { action: "number.retire", subject: e164 });
  return termId;
}

function* hideBatch(ctx: Context, termId: number): Steps<number> {
  const { db } = ctx;
  const listed = yield* step(listListedOfTerm(db, { termId, limit: BATCH }));
  const tally = new Tally();
  for (const message of listed) {
    const { id } = message;
    const hidden = { visibility: "hidden", listed: 0, withheldFor: null };
    yield* step(clearPublicCopy(db, { id, ...hidden }));
    yield* unlistMessage(ctx, message, "message-hidden", tally);
  }
  yield* tally.write(ctx);
  return listed.length;
}
