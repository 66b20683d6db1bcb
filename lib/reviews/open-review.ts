import { findReview, setReviewOpen } from "#db/queries/reviews.ts";
import { type Steps, step } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";

/** Why a message is to be looked at, the most pressing first. */
export const reviewCauses = ["reported", "rule", "withheld"] as const;
export type ReviewCause = (typeof reviewCauses)[number];

/**
 * Puts a message into the queue, in the transaction of what it is there for; one that is there already
 * stays, for the more pressing of its causes. A report counts.
 * @param input.messageId its row's id
 * @param input.ruleId the rule that put it there
 */
export function* openReview(
  { db, now }: Context,
  input: { messageId: number; cause: ReviewCause; ruleId?: number },
): Steps<void> {
  const { messageId } = input;
  const [known] = yield* step(findReview(db, { messageId }));
  const before = known?.isOpen ? (known.cause as ReviewCause) : input.cause;
  const cause =
    reviewCauses.indexOf(before) < reviewCauses.indexOf(input.cause) ? before : input.cause;
  yield* step(
    setReviewOpen(db, {
      messageId,
      cause,
      ruleId: input.ruleId ?? known?.ruleId ?? null,
      reports: (known?.reports ?? 0) + (input.cause === "reported" ? 1 : 0),
      at: known?.isOpen ? known.openedAt : now(),
    }),
  );
}
