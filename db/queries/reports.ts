import { and, asc, desc, eq, inArray, lt, sql } from "drizzle-orm";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

/** Keeps a report, the first of a visitor on a subject. @returns no row for a later one */
export const insertReport = prepared<{
  subject: string;
  at: number;
  reason: string;
  keyId: string | null;
  sealed: Buffer | null;
  visitor: Buffer;
  isOpen: boolean;
}>()((t) =>
  t.orm
    .insert(t.reports)
    .values({
      subject: placeholder("subject"),
      at: placeholder("at"),
      reason: placeholder("reason"),
      keyId: placeholder("keyId"),
      sealed: placeholder("sealed"),
      visitor: placeholder("visitor"),
      isOpen: placeholder("isOpen"),
    })
    .onConflictDoNothing()
    .returning({ id: t.reports.id })
    .prepare(),
);

/** Reports on a subject, in no order that tells anything. */
export const listReportsOfSubject = prepared<{ subject: string; limit: number }>()((t) =>
  t.orm
    .select({
      id: t.reports.id,
      at: t.reports.at,
      reason: t.reports.reason,
      sealed: t.reports.sealed,
      visitor: t.reports.visitor,
      isOpen: t.reports.isOpen,
    })
    .from(t.reports)
    .where(eq(t.reports.subject, placeholder("subject")))
    .orderBy(asc(t.reports.visitor))
    .limit(placeholder("limit"))
    .prepare(),
);

/** Reports on numbers that nobody has looked at, before an id, newest first. */
export const listOpenReports = prepared<{ before: number; limit: number }>()((t) =>
  t.orm
    .select({
      id: t.reports.id,
      at: t.reports.at,
      reason: t.reports.reason,
      e164: t.numbers.e164,
      status: t.numbers.status,
    })
    .from(t.reports)
    // Only those on numbers are ever open: `number:` and the number's id.
    .innerJoin(t.numbers, sql`${t.numbers.id} = cast(substr(${t.reports.subject}, 8) as bigint)`)
    .where(and(eq(t.reports.isOpen, true), lt(t.reports.id, placeholder("before"))))
    .orderBy(desc(t.reports.id))
    .limit(placeholder("limit"))
    .prepare(),
);

/** Says that all reports on a subject were looked at. */
export const closeReports = prepared<{ subject: string }>()((t) =>
  t.orm
    .update(t.reports)
    .set({ isOpen: false })
    .where(and(eq(t.reports.subject, placeholder("subject")), eq(t.reports.isOpen, true)))
    .returning({ id: t.reports.id })
    .prepare(),
);

/** Deletes the oldest from before an instant, as many as `limit`. */
export const deleteOldReports = prepared<{ before: number; limit: number }>()((t) =>
  t.orm
    .delete(t.reports)
    .where(
      inArray(
        t.reports.id,
        sql`(select id from (select id, at from reports order by id limit ${placeholder("limit")}) as oldest where at < ${placeholder("before")})`,
      ),
    )
    .returning({ id: t.reports.id })
    .prepare(),
);
