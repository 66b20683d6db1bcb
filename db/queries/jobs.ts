import { eq, sql } from "drizzle-orm";
import { prepared } from "#db/prepared.ts";
import { jobs } from "#db/schema.sqlite.ts";

const { placeholder } = sql;

/** Where a job stands. */
export const findJob = prepared<{ name: string }>()((orm) =>
  orm
    .select({ version: jobs.version, place: jobs.place, finished: jobs.finished })
    .from(jobs)
    .where(eq(jobs.name, placeholder("name")))
    .prepare(),
);

/** Writes down where a job stands. */
export const setJob = prepared<{
  name: string;
  version: number;
  place: number | null;
  finished: number;
}>()((orm) =>
  orm
    .insert(jobs)
    .values({
      name: placeholder("name"),
      version: placeholder("version"),
      place: placeholder("place"),
      finished: placeholder("finished"),
    })
    .onConflictDoUpdate({
      target: jobs.name,
      set: {
        version: sql`excluded.version`,
        place: sql`excluded.place`,
        finished: sql`excluded.finished`,
      },
    })
    .prepare(),
);
