import { and, asc, desc, eq, gt, sql } from "drizzle-orm";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

/** The periods of a number's life, newest first; leases are listed by themselves. */
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
    .where(
      and(
        eq(t.terms.numberId, placeholder("numberId")),
        sql`coalesce(${t.terms.kind}, '') <> 'lease'`,
      ),
    )
    .orderBy(desc(t.terms.id))
    .limit(placeholder("limit"))
    .prepare(),
);

/** A number's next term after an id. */
export const findTermAfter = prepared<{ numberId: number; after: number }>()((t) =>
  t.orm
    .select({ id: t.terms.id })
    .from(t.terms)
    .where(and(eq(t.terms.numberId, placeholder("numberId")), gt(t.terms.id, placeholder("after"))))
    .orderBy(asc(t.terms.id))
    .limit(1)
    .prepare(),
);
