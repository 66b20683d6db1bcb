import { and, asc, desc, gt, inArray, type SQL, sql } from "drizzle-orm";
import type { Builder } from "#db/builder.ts";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

export const insertChange = prepared<{
  at: number;
  kind: string;
  messageId: number | null;
  numberId: number | null;
  tags: string;
}>()((t) =>
  t.orm
    .insert(t.changes)
    .values({
      at: placeholder("at"),
      kind: placeholder("kind"),
      messageId: placeholder("messageId"),
      numberId: placeholder("numberId"),
      tags: placeholder("tags"),
    })
    .prepare(),
);

/** The newest change; its row is never deleted, so that what comes later is always after it. */
export const findNewestChange = prepared<Record<never, never>>()((t) =>
  t.orm
    .select({ seq: t.changes.seq })
    .from(t.changes)
    .orderBy(desc(t.changes.seq))
    .limit(1)
    .prepare(),
);

/** The oldest change that is still kept. */
export const findOldestChange = prepared<Record<never, never>>()((t) =>
  t.orm
    .select({ seq: t.changes.seq })
    .from(t.changes)
    .orderBy(asc(t.changes.seq))
    .limit(1)
    .prepare(),
);

const selectChanges = (t: Builder, scope?: SQL) =>
  t.orm
    .select({
      seq: t.changes.seq,
      at: t.changes.at,
      kind: t.changes.kind,
      messageId: t.changes.messageId,
      tags: t.changes.tags,
    })
    .from(t.changes)
    .where(and(gt(t.changes.seq, placeholder("seq")), scope))
    .orderBy(asc(t.changes.seq))
    .limit(placeholder("limit"));

/** Changes after one, in order. */
export const listChangesAfter = prepared<{ seq: number; limit: number }>()((t) =>
  selectChanges(t).prepare(),
);

const isUpTo = (t: Builder) => sql`${t.changes.seq} <= ${placeholder("newest")}`;

/** Changes after one, up to another, in order. */
export const listChangesBetween = prepared<{ seq: number; newest: number; limit: number }>()((t) =>
  selectChanges(t, isUpTo(t)).prepare(),
);

/** The same, of those that have a packed tag. Written so that nothing in a tag is a wildcard. */
export const listTaggedChangesBetween = prepared<{
  seq: number;
  newest: number;
  tag: string;
  limit: number;
}>()((t) =>
  selectChanges(
    t,
    and(
      isUpTo(t),
      sql`replace(' ' || ${t.changes.tags} || ' ', ' ' || ${placeholder("tag")} || ' ', '') <> ' ' || ${t.changes.tags} || ' '`,
    ),
  ).prepare(),
);

/** Deletes the oldest changes from before an instant, as many as `limit`, but never the newest one. */
export const deleteOldChanges = prepared<{ before: number; limit: number }>()((t) =>
  t.orm
    .delete(t.changes)
    .where(
      inArray(
        t.changes.seq,
        sql`(select seq from (select seq, at from changes order by seq limit ${placeholder("limit")}) as oldest where at < ${placeholder("before")} and seq < (select max(seq) from changes))`,
      ),
    )
    .returning({ seq: t.changes.seq })
    .prepare(),
);
