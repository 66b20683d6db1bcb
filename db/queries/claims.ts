import { and, eq, sql } from "drizzle-orm";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

/**
 * Claims something until an instant, for a holder who has it already, or when nobody has.
 * @returns a row when it is the holder's now
 */
export const hold = prepared<{ name: string; holder: string; now: number; until: number }>()((t) =>
  t.orm
    .insert(t.claims)
    .values({
      name: placeholder("name"),
      holder: placeholder("holder"),
      until: placeholder("until"),
    })
    .onConflictDoUpdate({
      target: t.claims.name,
      set: { holder: sql`excluded.holder`, until: sql`excluded.until` },
      setWhere: sql`${t.claims.holder} = excluded.holder or ${t.claims.until} <= ${placeholder("now")}`,
    })
    .returning({ name: t.claims.name })
    .prepare(),
);

/** The same, of a claim that is the holder's already, and of no other. */
export const holdOn = prepared<{ name: string; holder: string; until: number }>()((t) =>
  t.orm
    .update(t.claims)
    .set({ until: sql`${placeholder("until")}` })
    .where(and(eq(t.claims.name, placeholder("name")), eq(t.claims.holder, placeholder("holder"))))
    .returning({ name: t.claims.name })
    .prepare(),
);

/** Gives a claim up, if it is the holder's. */
export const letGo = prepared<{ name: string; holder: string }>()((t) =>
  t.orm
    .delete(t.claims)
    .where(and(eq(t.claims.name, placeholder("name")), eq(t.claims.holder, placeholder("holder"))))
    .prepare(),
);
