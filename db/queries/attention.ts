import { and, asc, eq, like, sql } from "drizzle-orm";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

/** Messages that wait for an admin, so many at most: enough to say how many there are. */
export const waitingReviews = prepared<{ limit: number }>()((t) =>
  t.orm
    .select({ id: t.reviews.messageId })
    .from(t.reviews)
    .where(eq(t.reviews.isOpen, true))
    .orderBy(asc(t.reviews.messageId))
    .limit(placeholder("limit"))
    .prepare(),
);

/** Opt-outs of proven domains with a name that somebody has to look at, the same way. */
export const waitingOptOuts = prepared<{ limit: number }>()((t) =>
  t.orm
    .select({ id: t.optOuts.id })
    .from(t.optOuts)
    .where(and(eq(t.optOuts.state, "proven"), like(t.optOuts.sender, '%"state":"waiting"%')))
    .orderBy(asc(t.optOuts.id))
    .limit(placeholder("limit"))
    .prepare(),
);

/** Requests to take something down that wait for an answer, the same way. */
export const waitingTakedowns = prepared<{ limit: number }>()((t) =>
  t.orm
    .select({ id: t.takedowns.id })
    .from(t.takedowns)
    .where(eq(t.takedowns.state, "open"))
    .orderBy(asc(t.takedowns.id))
    .limit(placeholder("limit"))
    .prepare(),
);
