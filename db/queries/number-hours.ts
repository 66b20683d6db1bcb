import { and, asc, eq, sql } from "drizzle-orm";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

/** The UTC hours since an instant in which a number received something, oldest first. */
export const listHoursOfNumber = prepared<{ ref: string; since: number }>()((t) =>
  t.orm
    .select({ hour: t.hourlyCounts.hour })
    .from(t.hourlyCounts)
    .where(
      and(
        eq(t.hourlyCounts.kind, "number"),
        eq(t.hourlyCounts.ref, placeholder("ref")),
        sql`${t.hourlyCounts.hour} >= ${placeholder("since")}`,
        sql`coalesce(${t.hourlyCounts.received}, 0) > 0`,
      ),
    )
    .orderBy(asc(t.hourlyCounts.hour))
    .prepare(),
);
