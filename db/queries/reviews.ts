import { and, desc, eq, sql } from "drizzle-orm";
import type { Builder } from "#db/builder.ts";
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
/** Closes a review that is open. */
export const closeReview = prepared<{ messageId: number; outcome: string; at: number }>()((t) =>
  t.orm
    .update(t.reviews)
    .set({
      isOpen: false,
      outcome: sql`${placeholder("outcome")}`,
      closedAt: sql`${placeholder("at")}`,
    })
    .where(and(eq(t.reviews.messageId, placeholder("messageId")), eq(t.reviews.isOpen, true)))
    .prepare(),
);

/**
 * How many reviews are open for a cause, at most so many: index entries are counted, and no more of
 * them than that.
 */
export const countOpenReviews = prepared<{ cause: string; most: number }>()((t) => {
  const open = t.orm
    .select({ messageId: t.reviews.messageId })
    .from(t.reviews)
    .where(and(eq(t.reviews.isOpen, true), eq(t.reviews.cause, placeholder("cause"))))
    .limit(placeholder("most"))
    .as("open");
  return t.orm
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(open)
    .prepare();
});

/** The same, of those for messages after one. */
export const countOpenReviewsAfter = prepared<{ cause: string; after: number; most: number }>()(
  (t) => {
    const open = t.orm
      .select({ messageId: t.reviews.messageId })
      .from(t.reviews)
      .where(
        and(
          eq(t.reviews.isOpen, true),
          eq(t.reviews.cause, placeholder("cause")),
          sql`${t.reviews.messageId} > ${placeholder("after")}`,
        ),
      )
      .limit(placeholder("most"))
      .as("open");
    return t.orm
      .select({ count: sql<number>`count(*)`.mapWith(Number) })
      .from(open)
      .prepare();
  },
);

const reviewColumns = (t: Builder) => ({
  messageId: t.reviews.messageId,
  isOpen: t.reviews.isOpen,
  cause: t.reviews.cause,
  ruleId: t.reviews.ruleId,
  reports: t.reviews.reports,
  openedAt: t.reviews.openedAt,
  closedAt: t.reviews.closedAt,
  outcome: t.reviews.outcome,
  ruleName: t.rules.name,
  ...moderatedColumns(t),
});

/** What a moderator sees of a message beside its original. */
const moderatedColumns = (t: Builder) => ({
  id: t.messages.id,
  text: t.messages.text,
  codes: t.messages.codes,
  visibility: t.messages.visibility,
  withheldFor: t.messages.withheldFor,
  country: t.messages.country,
  sentAt: t.messages.sentAt,
  receivedAt: t.messages.receivedAt,
  e164: t.numbers.e164,
  senderKind: t.senders.kind,
  senderKey: t.senders.key,
  senderTitle: t.senders.title,
  senderSlug: t.senders.slug,
  serviceTitle: t.services.title,
});

type Position = { id: number; limit: number };

/** Reviews of a state, of a cause or of any, before a message, newest first. */
const reviewsOf = (isOpen: boolean, hasCause: boolean) => (t: Builder) =>
  t.orm
    .select(reviewColumns(t))
    .from(t.reviews)
    .innerJoin(t.messages, eq(t.messages.id, t.reviews.messageId))
    .innerJoin(t.numbers, eq(t.numbers.id, t.messages.numberId))
    .innerJoin(t.senders, eq(t.senders.id, t.messages.senderId))
    .leftJoin(t.services, eq(t.services.id, t.messages.serviceId))
    .leftJoin(t.rules, eq(t.rules.id, t.reviews.ruleId))
    .where(
      and(
        eq(t.reviews.isOpen, isOpen),
        hasCause ? eq(t.reviews.cause, placeholder("cause")) : undefined,
        sql`${t.reviews.messageId} < ${placeholder("id")}`,
      ),
    )
    .orderBy(desc(t.reviews.messageId))
    .limit(placeholder("limit"));

export const listOpenReviews = prepared<Position & { cause: string }>()((t) =>
  reviewsOf(true, true)(t).prepare(),
);
export const listClosedReviews = prepared<Position>()((t) => reviewsOf(false, false)(t).prepare());

export type ReviewedRow = Awaited<ReturnType<typeof listOpenReviews>>[number];
