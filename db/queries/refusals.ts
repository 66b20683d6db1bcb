import { desc, eq, inArray, sql } from "drizzle-orm";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

/** Keeps a request that was refused. */
export const insertRefusal = prepared<{
  sourceId: number;
  at: number;
  reason: string;
  keyId: string;
  sealed: Buffer;
}>()((t) =>
  t.orm
    .insert(t.refusals)
    .values({
      sourceId: placeholder("sourceId"),
      at: placeholder("at"),
      reason: placeholder("reason"),
      keyId: placeholder("keyId"),
      sealed: placeholder("sealed"),
    })
    .prepare(),
);

/** A source's refused requests, newest first. */
export const listRefusals = prepared<{ sourceId: number; limit: number }>()((t) =>
  t.orm
    .select({
      id: t.refusals.id,
      at: t.refusals.at,
      reason: t.refusals.reason,
      sealed: t.refusals.sealed,
    })
    .from(t.refusals)
    .where(eq(t.refusals.sourceId, placeholder("sourceId")))
    .orderBy(desc(t.refusals.id))
    .limit(placeholder("limit"))
    .prepare(),
);

/** Deletes a source's refused requests but for the newest, as many as `kept`. */
export const deleteSurplusRefusals = prepared<{ sourceId: number; kept: number }>()((t) =>
  t.orm
    .delete(t.refusals)
    .where(
      sql`${t.refusals.sourceId} = ${placeholder("sourceId")} and ${t.refusals.id} <= (select id from (select id from refusals where source_id = ${placeholder("sourceId")} order by id desc limit 1 offset ${placeholder("kept")}) as surplus)`,
    )
    .prepare(),
);

/** Deletes the oldest from before an instant, as many as `limit`. */
export const deleteOldRefusals = prepared<{ before: number; limit: number }>()((t) =>
  t.orm
    .delete(t.refusals)
    .where(
      inArray(
        t.refusals.id,
        sql`(select id from (select id, at from refusals order by id limit ${placeholder("limit")}) as oldest where at < ${placeholder("before")})`,
      ),
    )
    .returning({ id: t.refusals.id })
    .prepare(),
);
