import { and, asc, desc, eq, gt, gte, lt, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Builder } from "#db/builder.ts";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

/** What is counted: a kind, and which one of it. */
export type Subject = { kind: string; ref: string };

/** The hours of something since an instant, oldest first. */
export const hoursOf = prepared<Subject & { since: number }>()((t) =>
  t.orm
    .select({ at: t.hourlyCounts.hour, received: t.hourlyCounts.received })
    .from(t.hourlyCounts)
    .where(
      and(
        eq(t.hourlyCounts.kind, placeholder("kind")),
        eq(t.hourlyCounts.ref, placeholder("ref")),
        gte(t.hourlyCounts.hour, placeholder("since")),
      ),
    )
    .orderBy(asc(t.hourlyCounts.hour))
    .prepare(),
);

/** The minutes of something since an instant, oldest first. */
export const minutesOf = prepared<Subject & { since: number }>()((t) =>
  t.orm
    .select({ at: t.minuteCounts.minute, received: t.minuteCounts.received })
    .from(t.minuteCounts)
    .where(
      and(
        eq(t.minuteCounts.kind, placeholder("kind")),
        eq(t.minuteCounts.ref, placeholder("ref")),
        gte(t.minuteCounts.minute, placeholder("since")),
      ),
    )
    .orderBy(asc(t.minuteCounts.minute))
    .prepare(),
);

/** The delivery times of something since an instant, oldest first. */
export const deliveriesOf = prepared<Subject & { since: number }>()((t) =>
  t.orm
    .select({
      period: t.deliveryCounts.period,
      bucket: t.deliveryCounts.bucket,
      messages: t.deliveryCounts.messages,
    })
    .from(t.deliveryCounts)
    .where(
      and(
        eq(t.deliveryCounts.kind, placeholder("kind")),
        eq(t.deliveryCounts.ref, placeholder("ref")),
        gte(t.deliveryCounts.period, placeholder("since")),
      ),
    )
    .orderBy(asc(t.deliveryCounts.period), asc(t.deliveryCounts.bucket))
    .prepare(),
);

/** What something received since an instant, summed from its hours. */
const received = (t: Builder, kind: string, ref: SQLiteColumn) =>
  sql<number>`coalesce((select sum(${t.hourlyCounts.received}) from ${t.hourlyCounts} where ${t.hourlyCounts.kind} = ${sql.raw(`'${kind}'`)} and ${t.hourlyCounts.ref} = cast(${ref} as text) and ${t.hourlyCounts.hour} >= ${placeholder("since")}), 0)`.mapWith(
    Number,
  );

type Since = { since: number; limit: number };

/** Sources, oldest first, with what they received since an instant. */
export const totalsOfSources = prepared<Since>()((t) =>
  t.orm
    .select({
      ref: t.sources.id,
      title: t.sources.name,
      received: received(t, "source", t.sources.id),
    })
    .from(t.sources)
    .orderBy(asc(t.sources.id))
    .limit(placeholder("limit"))
    .prepare(),
);

/** Countries that messages ever came to, with what they received since an instant. */
export const totalsOfCountries = prepared<Since>()((t) =>
  t.orm
    .select({
      ref: t.countries.code,
      title: t.countries.code,
      received: received(t, "country", t.countries.code),
    })
    .from(t.countries)
    .orderBy(asc(t.countries.code))
    .limit(placeholder("limit"))
    .prepare(),
);

/** The services that were named last, with what was received of them since an instant. */
export const totalsOfServices = prepared<Since>()((t) =>
  t.orm
    .select({
      ref: t.services.id,
      title: t.services.title,
      received: received(t, "service", t.services.id),
    })
    .from(t.services)
    .orderBy(desc(t.services.lastMessageAt), desc(t.services.id))
    .limit(placeholder("limit"))
    .prepare(),
);

/** Writes down a figure that is read, not summed: the last one of an hour stays. */
export const setHour = prepared<Subject & { hour: number; received: number }>()((t) =>
  t.orm
    .insert(t.hourlyCounts)
    .values({
      hour: placeholder("hour"),
      kind: placeholder("kind"),
      ref: placeholder("ref"),
      received: placeholder("received"),
    })
    .onConflictDoUpdate({
      target: [t.hourlyCounts.kind, t.hourlyCounts.ref, t.hourlyCounts.hour],
      set: { received: sql`excluded.received` },
    })
    .prepare(),
);

/** The next thing of a kind that minutes are kept of: refs are walked, not listed. */
export const nextOfMinutes = prepared<Subject>()((t) =>
  t.orm
    .select({ ref: t.minuteCounts.ref })
    .from(t.minuteCounts)
    .where(
      and(eq(t.minuteCounts.kind, placeholder("kind")), gt(t.minuteCounts.ref, placeholder("ref"))),
    )
    .orderBy(asc(t.minuteCounts.ref))
    .limit(1)
    .prepare(),
);

/** The same of delivery times. */
export const nextOfDeliveries = prepared<Subject>()((t) =>
  t.orm
    .select({ ref: t.deliveryCounts.ref })
    .from(t.deliveryCounts)
    .where(
      and(
        eq(t.deliveryCounts.kind, placeholder("kind")),
        gt(t.deliveryCounts.ref, placeholder("ref")),
      ),
    )
    .orderBy(asc(t.deliveryCounts.ref))
    .limit(1)
    .prepare(),
);

export const deleteMinutes = prepared<Subject & { before: number }>()((t) =>
  t.orm
    .delete(t.minuteCounts)
    .where(
      and(
        eq(t.minuteCounts.kind, placeholder("kind")),
        eq(t.minuteCounts.ref, placeholder("ref")),
        lt(t.minuteCounts.minute, placeholder("before")),
      ),
    )
    .prepare(),
);

export const deleteDeliveries = prepared<Subject & { before: number }>()((t) =>
  t.orm
    .delete(t.deliveryCounts)
    .where(
      and(
        eq(t.deliveryCounts.kind, placeholder("kind")),
        eq(t.deliveryCounts.ref, placeholder("ref")),
        lt(t.deliveryCounts.period, placeholder("before")),
      ),
    )
    .prepare(),
);
