import { eq, inArray, sql } from "drizzle-orm";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

export const findFailures = prepared<{ hash: Buffer }>()((t) =>
  t.orm
    .select({
      failures: t.signInFailures.failures,
      blockedUntil: t.signInFailures.blockedUntil,
      lastAt: t.signInFailures.lastAt,
    })
    .from(t.signInFailures)
    .where(eq(t.signInFailures.hash, placeholder("hash")))
    .prepare(),
);

export const setFailures = prepared<{
  hash: Buffer;
  failures: number;
  blockedUntil: number;
  lastAt: number;
}>()((t) =>
  t.orm
    .insert(t.signInFailures)
    .values({
      hash: placeholder("hash"),
      failures: placeholder("failures"),
      blockedUntil: placeholder("blockedUntil"),
      lastAt: placeholder("lastAt"),
    })
    .onConflictDoUpdate({
      target: t.signInFailures.hash,
      set: {
        failures: sql`excluded.failures`,
        blockedUntil: sql`excluded.blocked_until`,
        lastAt: sql`excluded.last_at`,
      },
    })
    .prepare(),
);

export const deleteFailures = prepared<{ hash: Buffer }>()((t) =>
  t.orm
    .delete(t.signInFailures)
    .where(eq(t.signInFailures.hash, placeholder("hash")))
    .prepare(),
);

/** Forgets some of what is older than an instant. */
export const forgetFailures = prepared<{ before: number; limit: number }>()((t) =>
  t.orm
    .delete(t.signInFailures)
    .where(
      inArray(
        t.signInFailures.hash,
        t.orm
          .select({ hash: t.signInFailures.hash })
          .from(t.signInFailures)
          .where(sql`${t.signInFailures.lastAt} < ${placeholder("before")}`)
          .orderBy(t.signInFailures.lastAt)
          .limit(placeholder("limit")),
      ),
    )
    .prepare(),
);
