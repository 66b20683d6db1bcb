import { asc, eq, gt, sql } from "drizzle-orm";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

/** Messages after an id whose originals are kept, oldest first, and whether somebody is to look at them. */
export const listKeptOriginals = prepared<{ after: number; limit: number }>()((t) =>
  t.orm
    .select({
      messageId: t.messageOriginals.messageId,
      receivedAt: t.messages.receivedAt,
      visibility: t.messages.visibility,
      isOpen: t.reviews.isOpen,
    })
    .from(t.messageOriginals)
    .innerJoin(t.messages, eq(t.messages.id, t.messageOriginals.messageId))
    .leftJoin(t.reviews, eq(t.reviews.messageId, t.messageOriginals.messageId))
    .where(gt(t.messageOriginals.messageId, placeholder("after")))
    .orderBy(asc(t.messageOriginals.messageId))
    .limit(placeholder("limit"))
    .prepare(),
);
