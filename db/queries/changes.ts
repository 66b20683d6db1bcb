import { and, asc, desc, gt, inArray, type SQL, sql } from "drizzle-orm";
import type { Orm } from "#db/client.ts";
import { prepared } from "#db/prepared.ts";
import { changes } from "#db/schema.sqlite.ts";

const { placeholder } = sql;

export const insertChange = prepared<{
  at: number;
  kind: string;
  messageId: number | null;
  numberId: number | null;
  tags: string;
}>()((orm) =>
  orm
    .insert(changes)
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
export const findNewestChange = prepared<Record<never, never>>()((orm) =>
  orm.select({ seq: changes.seq }).from(changes).orderBy(desc(changes.seq)).limit(1).prepare(),
);

/** The oldest change that is still kept. */
export const findOldestChange = prepared<Record<never, never>>()((orm) =>
  orm.select({ seq: changes.seq }).from(changes).orderBy(asc(changes.seq)).limit(1).prepare(),
);

const selectChanges = (orm: Orm, scope?: SQL) =>
  orm
    .select({
      seq: changes.seq,
      at: changes.at,
      kind: changes.kind,
      messageId: changes.messageId,
      tags: changes.tags,
    })
    .from(changes)
    .where(and(gt(changes.seq, placeholder("seq")), scope))
    .orderBy(asc(changes.seq))
    .limit(placeholder("limit"));

/** Changes after one, in order. */
export const listChangesAfter = prepared<{ seq: number; limit: number }>()((orm) =>
  selectChanges(orm).prepare(),
);

const isUpTo = sql`${changes.seq} <= ${placeholder("newest")}`;

/** Changes after one, up to another, in order. */
export const listChangesBetween = prepared<{ seq: number; newest: number; limit: number }>()(
  (orm) => selectChanges(orm, isUpTo).prepare(),
);

/** The same, of those that have a packed tag. Written so that nothing in a tag is a wildcard. */
export const listTaggedChangesBetween = prepared<{
  seq: number;
  newest: number;
  tag: string;
  limit: number;
}>()((orm) =>
  selectChanges(
    orm,
    and(
      isUpTo,
      sql`replace(' ' || ${changes.tags} || ' ', ' ' || ${placeholder("tag")} || ' ', '') <> ' ' || ${changes.tags} || ' '`,
    ),
  ).prepare(),
);

/** Deletes the oldest changes from before an instant, as many as `limit`, but never the newest one. */
export const deleteOldChanges = prepared<{ before: number; limit: number }>()((orm) =>
  orm
    .delete(changes)
    .where(
      inArray(
        changes.seq,
        sql`(select seq from (select seq, at from changes order by seq limit ${placeholder("limit")}) as oldest where at < ${placeholder("before")} and seq < (select max(seq) from changes))`,
      ),
    )
    .returning({ seq: changes.seq })
    .prepare(),
);
