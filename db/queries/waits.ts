import { eq, sql } from "drizzle-orm";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

/** Writes down until when somebody waits at a number, as one instance knows it. */
export const setWait = prepared<{ numberId: number; instance: string; until: number }>()((t) =>
  t.orm
    .insert(t.waits)
    .values({
      numberId: placeholder("numberId"),
      instance: placeholder("instance"),
      until: placeholder("until"),
    })
    .onConflictDoUpdate({
      target: [t.waits.numberId, t.waits.instance],
      set: { until: sql`excluded.until` },
    })
    .prepare(),
);

/** The longest anybody waits at a number, whichever instance says so; null when nobody did. */
export const findWait = prepared<{ numberId: number }>()((t) =>
  t.orm
    .select({ until: sql<number | null>`max(${t.waits.until})`.mapWith(t.waits.until) })
    .from(t.waits)
    .where(eq(t.waits.numberId, placeholder("numberId")))
    .prepare(),
);

/** Forgets who waited at a number. */
export const deleteWaits = prepared<{ numberId: number }>()((t) =>
  t.orm
    .delete(t.waits)
    .where(eq(t.waits.numberId, placeholder("numberId")))
    .prepare(),
);
