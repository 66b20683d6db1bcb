import type { ModeratedRow } from "#db/queries/messages.ts";
import { closeReview } from "#db/queries/reviews.ts";
import { type Steps, step } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { publicId } from "#lib/messages/public-id.ts";

/** Why something is done to a message, and together with what. */
export type Grounds = {
  /** For the audit log, 1 to 500 characters. */
  reason: string;
  /** Names what was done at once, so that it is taken back at once. */
  batch?: string;
};

/** What a message is, as the audit log keeps it. */
export type State = {
  visibility: string;
  withheldFor?: string | null;
  /** Why it was in the queue, where it was. */
  review?: string;
};

/** Writes what was done to a message, and takes it from the queue. */
export function* recordModeration(
  ctx: Context,
  message: ModeratedRow,
  done: { action: string; outcome: string; after: State; detail?: Record<string, unknown> },
  { reason, batch }: Grounds,
): Steps<void> {
  const { id, visibility, withheldFor, reviewCause } = message;
  if (reviewCause) {
    const { outcome } = done;
    yield* step(closeReview(ctx.db, { messageId: id, outcome, at: ctx.now() }));
  }
  const before: State = {
    visibility,
    ...(withheldFor && { withheldFor }),
    ...(reviewCause && { review: reviewCause }),
  };
  yield* recordDeed(ctx, {
    action: done.action,
    subject: publicId(ctx.keyring, id),
    detail: batch || done.detail ? { ...done.detail, ...(batch && { batch }) } : undefined,
    before,
    after: done.after,
    reason,
  });
}
