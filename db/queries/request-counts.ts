import { and, desc, eq, lt, sql } from "drizzle-orm";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

/** Adds to a count, which may fall too. */
export const addToRequests = prepared<{
  kind: string;
  since: number;
  outcome: string;
  count: number;
}>()((t) =>
  t.orm
    .insert(t.requestCounts)
    .values({
      kind: placeholder("kind"),
      since: placeholder("since"),
      outcome: placeholder("outcome"),
      count: placeholder("count"),
    })
    .onConflictDoUpdate({
      target: [t.requestCounts.kind, t.requestCounts.since, t.requestCounts.outcome],
      set: { count: sql`${t.requestCounts.count} + excluded.count` },
    })
    .prepare(),
);

/** A kind's counts, newest first. */
export const listRequestCounts = prepared<{ kind: string; limit: number }>()((t) =>
  t.orm
    .select({
      since: t.requestCounts.since,
      outcome: t.requestCounts.outcome,
      count: t.requestCounts.count,
    })
    .from(t.requestCounts)
    .where(eq(t.requestCounts.kind, placeholder("kind")))
    .orderBy(desc(t.requestCounts.since), desc(t.requestCounts.outcome))
    .limit(placeholder("limit"))
    .prepare(),
);

/** One count. */
export const findRequestCount = prepared<{ kind: string; since: number; outcome: string }>()((t) =>
  t.orm
    .select({ count: t.requestCounts.count })
    .from(t.requestCounts)
    .where(
      and(
        eq(t.requestCounts.kind, placeholder("kind")),
        eq(t.requestCounts.since, placeholder("since")),
        eq(t.requestCounts.outcome, placeholder("outcome")),
      ),
    )
    .prepare(),
);

/** Deletes a kind's counts from before an instant. */
export const deleteOldRequestCounts = prepared<{ kind: string; before: number }>()((t) =>
  t.orm
    .delete(t.requestCounts)
    .where(
      and(
        eq(t.requestCounts.kind, placeholder("kind")),
        lt(t.requestCounts.since, placeholder("before")),
      ),
    )
    .prepare(),
);
