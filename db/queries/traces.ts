import { eq, sql } from "drizzle-orm";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

/** Deletes what visitors reported about a subject. */
export const deleteReportsOf = prepared<{ subject: string }>()((t) =>
  t.orm
    .delete(t.reports)
    .where(eq(t.reports.subject, placeholder("subject")))
    .prepare(),
);
