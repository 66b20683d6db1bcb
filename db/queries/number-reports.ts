import { and, eq, sql } from "drizzle-orm";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

/** Open reports on a subject since an instant, as many as `limit`: to tell whether there are that many. */
export const listReportsSince = prepared<{ subject: string; since: number; limit: number }>()((t) =>
  t.orm
    .select({ id: t.reports.id })
    .from(t.reports)
    .where(
      and(
        eq(t.reports.subject, placeholder("subject")),
        eq(t.reports.isOpen, true),
        sql`${t.reports.at} >= ${placeholder("since")}`,
      ),
    )
    .limit(placeholder("limit"))
    .prepare(),
);
