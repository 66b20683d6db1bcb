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

/** What was received as a message, sealed. */
export const findSealed = prepared<{ messageId: number }>()((t) =>
  t.orm
    .select({ sealed: t.messageOriginals.sealed })
    .from(t.messageOriginals)
    .where(eq(t.messageOriginals.messageId, placeholder("messageId")))
    .prepare(),
);
