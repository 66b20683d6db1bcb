import { inArray, sql } from "drizzle-orm";
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

/** Deletes the oldest changes from before an instant, as many as `limit`. */
export const deleteOldChanges = prepared<{ before: number; limit: number }>()((orm) =>
  orm
    .delete(changes)
    .where(
      inArray(
        changes.seq,
        sql`(select seq from (select seq, at from changes order by seq limit ${placeholder("limit")}) as oldest where at < ${placeholder("before")})`,
      ),
    )
    .returning({ seq: changes.seq })
    .prepare(),
);
