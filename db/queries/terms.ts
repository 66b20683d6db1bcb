import { desc, eq, sql } from "drizzle-orm";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

/** The periods of a number's life, newest first. */
export const listTerms = prepared<{ numberId: number; limit: number }>()((t) =>
  t.orm
    .select({
      kind: t.terms.kind,
      startedAt: t.terms.startedAt,
      endedAt: t.terms.endedAt,
      received: t.terms.received,
      listed: t.terms.listed,
    })
    .from(t.terms)
    .where(eq(t.terms.numberId, placeholder("numberId")))
    .orderBy(desc(t.terms.id))
    .limit(placeholder("limit"))
    .prepare(),
);
