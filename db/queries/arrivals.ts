import { asc, lte, sql } from "drizzle-orm";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

/** Keeps a commit's messages until they are in the rollups. */
export const insertArrivals = prepared<{ messages: number; packed: string }>()((t) =>
  t.orm
    .insert(t.arrivals)
    .values({ messages: placeholder("messages"), packed: placeholder("packed") })
    .prepare(),
);

/** How many messages are kept so; they are few. */
export const countArrivals = prepared<Record<string, never>>()((t) =>
  t.orm
    .select({
      messages: sql<number>`coalesce(sum(${t.arrivals.messages}), 0)`.mapWith(Number),
    })
    .from(t.arrivals)
    .prepare(),
);

/** Commits that are kept, oldest first. */
export const listArrivals = prepared<{ limit: number }>()((t) =>
  t.orm
    .select({ id: t.arrivals.id, packed: t.arrivals.packed })
    .from(t.arrivals)
    .orderBy(asc(t.arrivals.id))
    .limit(placeholder("limit"))
    .prepare(),
);

/** Forgets a commit and those before it. */
export const deleteArrivals = prepared<{ last: number }>()((t) =>
  t.orm
    .delete(t.arrivals)
    .where(lte(t.arrivals.id, placeholder("last")))
    .prepare(),
);
