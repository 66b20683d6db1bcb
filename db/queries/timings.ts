import { and, asc, eq, gt, gte, lt, sql } from "drizzle-orm";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

/** Whose delivery times. */
export type TimingOwner = { kind: "sender" | "service"; ref: number };

/** The delivery times of one on a UTC day, packed. */
export const findTimings = prepared<TimingOwner & { day: number }>()((t) =>
  t.orm
    .select({ packed: t.dailyTimings.packed })
    .from(t.dailyTimings)
    .where(
      and(
        eq(t.dailyTimings.kind, placeholder("kind")),
        eq(t.dailyTimings.ref, placeholder("ref")),
        eq(t.dailyTimings.day, placeholder("day")),
      ),
    )
    .prepare(),
);

export const setTimings = prepared<TimingOwner & { day: number; packed: Buffer }>()((t) =>
  t.orm
    .insert(t.dailyTimings)
    .values({
      kind: placeholder("kind"),
      ref: placeholder("ref"),
      day: placeholder("day"),
      packed: placeholder("packed"),
    })
    .onConflictDoUpdate({
      target: [t.dailyTimings.kind, t.dailyTimings.ref, t.dailyTimings.day],
      set: { packed: sql`excluded.packed` },
    })
    .prepare(),
);

/** The days of one from a UTC day until before another, oldest first. */
export const listTimings = prepared<TimingOwner & { from: number; to: number; limit: number }>()(
  (t) =>
    t.orm
      .select({ day: t.dailyTimings.day, packed: t.dailyTimings.packed })
      .from(t.dailyTimings)
      .where(
        and(
          eq(t.dailyTimings.kind, placeholder("kind")),
          eq(t.dailyTimings.ref, placeholder("ref")),
          gte(t.dailyTimings.day, placeholder("from")),
          lt(t.dailyTimings.day, placeholder("to")),
        ),
      )
      .orderBy(asc(t.dailyTimings.day))
      .limit(placeholder("limit"))
      .prepare(),
);

/** Forgets the delivery times of a sender that is forgotten. */
export const deleteTimingsOfSender = prepared<{ id: number }>()((t) =>
  t.orm
    .delete(t.dailyTimings)
    .where(
      and(
        eq(t.dailyTimings.kind, "sender"),
        eq(t.dailyTimings.ref, placeholder("id")),
        sql`not exists (select 1 from senders where id = ${placeholder("id")})`,
      ),
    )
    .prepare(),
);

/** The same of a service. */
export const deleteTimingsOfService = prepared<{ id: number }>()((t) =>
  t.orm
    .delete(t.dailyTimings)
    .where(
      and(
        eq(t.dailyTimings.kind, "service"),
        eq(t.dailyTimings.ref, placeholder("id")),
        sql`not exists (select 1 from services where id = ${placeholder("id")})`,
      ),
    )
    .prepare(),
);

/** The next one of a kind whose delivery times are kept: they are walked, not listed. */
export const nextOfTimings = prepared<{ kind: string; ref: number }>()((t) =>
  t.orm
    .select({ ref: t.dailyTimings.ref })
    .from(t.dailyTimings)
    .where(
      and(eq(t.dailyTimings.kind, placeholder("kind")), gt(t.dailyTimings.ref, placeholder("ref"))),
    )
    .orderBy(asc(t.dailyTimings.ref))
    .limit(1)
    .prepare(),
);

export const deleteTimings = prepared<{ kind: string; ref: number; before: number }>()((t) =>
  t.orm
    .delete(t.dailyTimings)
    .where(
      and(
        eq(t.dailyTimings.kind, placeholder("kind")),
        eq(t.dailyTimings.ref, placeholder("ref")),
        lt(t.dailyTimings.day, placeholder("before")),
      ),
    )
    .prepare(),
);
