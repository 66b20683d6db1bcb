import { eq, inArray, sql } from "drizzle-orm";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

/** Uses a value up. @returns a row when nobody had before */
export const insertNonce = prepared<{ hash: Buffer; body: Buffer; at: number }>()((t) =>
  t.orm
    .insert(t.nonces)
    .values({ hash: placeholder("hash"), body: placeholder("body"), at: placeholder("at") })
    .onConflictDoNothing()
    .returning({ id: t.nonces.id })
    .prepare(),
);

/** What a value was used up with. */
export const findNonce = prepared<{ hash: Buffer }>()((t) =>
  t.orm
    .select({ body: t.nonces.body })
    .from(t.nonces)
    .where(eq(t.nonces.hash, placeholder("hash")))
    .prepare(),
);

/** Forgets the oldest values from before an instant, as many as `limit`. */
export const deleteOldNonces = prepared<{ before: number; limit: number }>()((t) =>
  t.orm
    .delete(t.nonces)
    .where(
      inArray(
        t.nonces.id,
        sql`(select id from (select id, at from nonces order by id limit ${placeholder("limit")}) as oldest where at < ${placeholder("before")})`,
      ),
    )
    .returning({ id: t.nonces.id })
    .prepare(),
);
