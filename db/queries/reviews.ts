import { eq, sql } from "drizzle-orm";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

/** Opens the review of a message that has just come. */
export const insertReview = prepared<{
  messageId: number;
  cause: string;
  ruleId: number | null;
  at: number;
}>()((t) =>
  t.orm
    .insert(t.reviews)
    .values({
      messageId: placeholder("messageId"),
      isOpen: true,
      cause: placeholder("cause"),
      ruleId: placeholder("ruleId"),
      openedAt: placeholder("at"),
    })
    .prepare(),
);

/** A message's review. */
export const findReview = prepared<{ messageId: number }>()((t) =>
  t.orm
    .select({
      messageId: t.reviews.messageId,
      isOpen: t.reviews.isOpen,
      cause: t.reviews.cause,
      ruleId: t.reviews.ruleId,
      reports: t.reviews.reports,
      openedAt: t.reviews.openedAt,
      closedAt: t.reviews.closedAt,
      outcome: t.reviews.outcome,
    })
    .from(t.reviews)
    .where(eq(t.reviews.messageId, placeholder("messageId")))
    .prepare(),
);

export type ReviewRow = Awaited<ReturnType<typeof findReview>>[number];

/** Opens a review, whether there was one before or not. */
export const setReviewOpen = prepared<{
  messageId: number;
  cause: string;
  ruleId: number | null;
  reports: number;
  at: number;
}>()((t) =>
  t.orm
    .insert(t.reviews)
    .values({
      messageId: placeholder("messageId"),
      isOpen: true,
      cause: placeholder("cause"),
      ruleId: placeholder("ruleId"),
      reports: placeholder("reports"),
      openedAt: placeholder("at"),
    })
    .onConflictDoUpdate({
      target: t.reviews.messageId,
      set: {
        isOpen: sql`excluded.is_open`,
        cause: sql`excluded.cause`,
        ruleId: sql`excluded.rule_id`,
        reports: sql`excluded.reports`,
        openedAt: sql`excluded.opened_at`,
        closedAt: null,
        outcome: null,
      },
    })
    .prepare(),
);

export const deleteReview = prepared<{ messageId: number }>()((t) =>
  t.orm
    .delete(t.reviews)
    .where(eq(t.reviews.messageId, placeholder("messageId")))
    .prepare(),
);
