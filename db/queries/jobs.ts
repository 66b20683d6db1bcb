import { and, eq, sql } from "drizzle-orm";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

/** Where a job stands. */
export const findJob = prepared<{ name: string }>()((t) =>
  t.orm
    .select({ version: t.jobs.version, place: t.jobs.place, finished: t.jobs.finished })
    .from(t.jobs)
    .where(eq(t.jobs.name, placeholder("name")))
    .prepare(),
);

/** Jobs whose names lie from `low` up to, not including, `high`. */
export const listJobs = prepared<{ low: string; high: string; limit: number }>()((t) =>
  t.orm
    .select({ name: t.jobs.name })
    .from(t.jobs)
    .where(
      and(
        sql`${t.jobs.name} >= ${placeholder("low")}`,
        sql`${t.jobs.name} < ${placeholder("high")}`,
      ),
    )
    .orderBy(t.jobs.name)
    .limit(placeholder("limit"))
    .prepare(),
);

/** Forgets a job that is done for good. */
export const deleteJob = prepared<{ name: string }>()((t) =>
  t.orm
    .delete(t.jobs)
    .where(eq(t.jobs.name, placeholder("name")))
    .prepare(),
);

/** Writes down where a job stands. */
export const setJob = prepared<{
  name: string;
  version: number;
  place: number | null;
  finished: number;
}>()((t) =>
  t.orm
    .insert(t.jobs)
    .values({
      name: placeholder("name"),
      version: placeholder("version"),
      place: placeholder("place"),
      finished: placeholder("finished"),
    })
    .onConflictDoUpdate({
      target: t.jobs.name,
      set: {
        version: sql`excluded.version`,
        place: sql`excluded.place`,
        finished: sql`excluded.finished`,
      },
    })
    .prepare(),
);
