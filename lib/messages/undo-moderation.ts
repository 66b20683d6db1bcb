import { listAuditEntriesOfActor } from "#db/queries/audit-entries.ts";
import type { ModeratedRow } from "#db/queries/messages.ts";
import { setReviewOpen } from "#db/queries/reviews.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import { actorName } from "#lib/auth/actor.ts";
import type { Context } from "#lib/context.ts";
import { Tally } from "#lib/counters/tally.ts";
import { Problem } from "#lib/http/problem.ts";
import { eachOf, MAX_MODERATED, type Outcome } from "#lib/messages/moderate-messages.ts";
import type { State } from "#lib/messages/moderation.ts";
import { requireModerated } from "#lib/messages/require-moderated.ts";
import { rewriteIndexSoon } from "#lib/messages/rewrite-index-soon.ts";
import { showMessage, unlist, withholdText } from "#lib/messages/set-visibility.ts";
import { type WithholdReason, withholdReasons } from "#lib/moderation/withhold-reason.ts";

/** How far back an actor's deeds are looked through. */
const MAX_ENTRIES = 10 * MAX_MODERATED;
const BATCH = 10;

/** What was done to a message, as the audit log tells it. */
type Deed = { id: string; action: string; before: State; after: State };

/**
 * Takes back what the actor did at once to messages: each is what it was before, where nobody has
 * changed it since and its original is still kept. What was deleted stays deleted.
 * @param input.batch the name that it was given
 * @returns what became of each message
 * @throws Problem not-found when the actor did no such thing, or has taken it back already
 */
export async function undoModeration(
  ctx: Context,
  { batch }: { batch: string },
): Promise<Outcome[]> {
  const deeds = await deedsOf(ctx, batch);
  if (deeds.size === 0) throw new Problem("not-found", "There is nothing to take back any more.");
  const ids = [...deeds.keys()];
  const outcomes: Outcome[] = [];
  for (let from = 0; from < ids.length; from += BATCH) {
    const some = ids.slice(from, from + BATCH);
    const body = () => eachOf(some, (id) => undo(ctx, deeds.get(id)!, batch));
    outcomes.push(...(await transaction(ctx.db, body)));
  }
  rewriteIndexSoon(ctx);
  return outcomes;
}

/** What was done, by message, without what was taken back. */
async function deedsOf({ db, actor }: Context, batch: string): Promise<Map<string, Deed>> {
  const deeds = new Map<string, Deed>();
  const undone = new Set<string>();
  const entries = await listAuditEntriesOfActor(db, {
    actor: actorName(actor),
    from: 0,
    before: Number.MAX_SAFE_INTEGER,
    limit: MAX_ENTRIES,
  });
  for (const { action, subject: id, detail, before, after } of entries) {
    if (!action.startsWith("message.") || !detail?.includes(batch)) continue;
    if (action === "message.undo") undone.add(id);
    else if (before && after && !undone.has(id)) {
      deeds.set(id, { id, action, before: JSON.parse(before), after: JSON.parse(after) });
    }
  }
  return deeds;
}

function* undo(ctx: Context, { id, action, before, after }: Deed, batch: string): Steps<boolean> {
  const message = yield* requireModerated(ctx, id);
  if (message.visibility !== after.visibility) {
    throw new Problem("invalid", "Somebody has changed it since.");
  }
  const tally = new Tally();
  yield* restore(ctx, message, before, action === "message.redact", tally);
  yield* tally.write(ctx);
  if (before.review) {
    yield* step(
      setReviewOpen(ctx.db, {
        messageId: message.id,
        cause: before.review,
        ruleId: message.ruleId,
        reports: message.reports ?? 0,
        at: ctx.now(),
      }),
    );
  }
  yield* recordDeed(ctx, {
    action: "message.undo",
    subject: id,
    detail: { batch, of: action },
    before: { visibility: message.visibility },
    after: { visibility: before.visibility },
  });
  return true;
}

function* restore(
  ctx: Context,
  message: ModeratedRow,
  { visibility, withheldFor }: State,
  isRedacted: boolean,
  tally: Tally,
): Steps<void> {
  if (message.visibility === visibility && !isRedacted) return;
  if (visibility === "public") yield* showMessage(ctx, message, tally, true);
  else if (visibility === "withheld") {
    const reason = withholdReasons.find((each) => each === withheldFor) ?? "moderation";
    yield* withholdText(ctx, message, reason satisfies WithholdReason, tally);
  } else if (message.listed) yield* unlist(ctx, message, tally);
}
