import { eq, sql } from "drizzle-orm";
import type { Builder } from "#db/builder.ts";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

const selectPools = (t: Builder) =>
  t.orm
    .select({
      name: t.pools.name,
      policy: t.pools.policy,
      changedAt: t.pools.changedAt,
      active: t.pools.active,
      reserve: t.pools.reserve,
      cooling: t.pools.cooling,
    })
    .from(t.pools);

/** A pool by its name. */
export const findPool = prepared<{ name: string }>()((t) =>
  selectPools(t)
    .where(eq(t.pools.name, placeholder("name")))
    .prepare(),
);

/** Pools by name, after a name. */
export const listPools = prepared<{ after: string; limit: number }>()((t) =>
  selectPools(t)
    .where(sql`${t.pools.name} > ${placeholder("after")}`)
    .orderBy(t.pools.name)
    .limit(placeholder("limit"))
    .prepare(),
);

/** Adds to how many numbers a pool has; it is made when it is not there. */
export const addToPool = prepared<{
  name: string;
  at: number;
  active: number;
  reserve: number;
  cooling: number;
}>()((t) =>
  t.orm
    .insert(t.pools)
    .values({
      name: placeholder("name"),
      policy: "{}",
      changedAt: placeholder("at"),
      active: placeholder("active"),
      reserve: placeholder("reserve"),
      cooling: placeholder("cooling"),
    })
    .onConflictDoUpdate({
      target: t.pools.name,
      set: {
        active: sql`${t.pools.active} + excluded.active`,
        reserve: sql`${t.pools.reserve} + excluded.reserve`,
        cooling: sql`${t.pools.cooling} + excluded.cooling`,
      },
    })
    .prepare(),
);

/** Sets a pool's policy; the pool is made when it is not there. */
export const setPoolPolicy = prepared<{ name: string; policy: string; at: number }>()((t) =>
  t.orm
    .insert(t.pools)
    .values({
      name: placeholder("name"),
      policy: placeholder("policy"),
      changedAt: placeholder("at"),
    })
    .onConflictDoUpdate({
      target: t.pools.name,
      set: { policy: sql`excluded.policy`, changedAt: sql`excluded.changed_at` },
    })
    .prepare(),
);
