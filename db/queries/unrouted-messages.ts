import { inArray, sql } from "drizzle-orm";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

/** Keeps a message to a number that we do not have; a second copy of the same one is dropped. */
export const insertUnrouted = prepared<{
  sourceId: number;
  receivedAt: number;
  keyId: string;
  sealed: Buffer;
  dedupe: Buffer | null;
}>()((t) =>
  t.orm
    .insert(t.unroutedMessages)
    .values({
      sourceId: placeholder("sourceId"),
      receivedAt: placeholder("receivedAt"),
      keyId: placeholder("keyId"),
      sealed: placeholder("sealed"),
      dedupe: placeholder("dedupe"),
    })
    .onConflictDoNothing()
    .prepare(),
);

/** Deletes the oldest from before an instant, as many as `limit`. */
export const deleteOldUnrouted = prepared<{ before: number; limit: number }>()((t) =>
  t.orm
    .delete(t.unroutedMessages)
    .where(
      inArray(
        t.unroutedMessages.id,
        sql`(select id from (select id, received_at from unrouted_messages order by id limit ${placeholder("limit")}) as oldest where received_at < ${placeholder("before")})`,
      ),
    )
    .returning({ id: t.unroutedMessages.id })
    .prepare(),
);
