import { desc, eq, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Builder } from "#db/builder.ts";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

/** What something received in one hour. */
const receivedIn = (t: Builder, kind: string, id: SQLiteColumn, hour: SQL) =>
  sql<number>`coalesce((select ${t.hourlyCounts.received} from ${t.hourlyCounts} where ${t.hourlyCounts.kind} = ${sql.raw(`'${kind}'`)} and ${t.hourlyCounts.ref} = cast(${id} as text) and ${t.hourlyCounts.hour} = ${hour}), 0)`.mapWith(
    Number,
  );

type Hours = { hour: number; before: number; limit: number };

const hour = sql`${placeholder("hour")}`;
const before = sql`${placeholder("before")}`;

/** Active numbers, the last to receive first, with what they received in an hour and the one before. */
export const busyNumbers = prepared<Hours>()((t) =>
  t.orm
    .select({
      ref: t.numbers.id,
      name: t.numbers.e164,
      current: receivedIn(t, "number", t.numbers.id, hour),
      previous: receivedIn(t, "number", t.numbers.id, before),
    })
    .from(t.numbers)
    .where(eq(t.numbers.status, "active"))
    .orderBy(desc(t.numbers.lastMessageAt), desc(t.numbers.id))
    .limit(placeholder("limit"))
    .prepare(),
);

/** Senders that have a page, the same way: those that may be persons are nobody's to name. */
export const busySenders = prepared<Hours>()((t) =>
  t.orm
    .select({
      ref: t.senders.id,
      name: t.senders.slug,
      current: receivedIn(t, "sender", t.senders.id, hour),
      previous: receivedIn(t, "sender", t.senders.id, before),
    })
    .from(t.senders)
    .where(eq(t.senders.isShown, true))
    .orderBy(desc(t.senders.lastMessageAt), desc(t.senders.id))
    .limit(placeholder("limit"))
    .prepare(),
);

/** Names of sources, oldest first. */
export const namesOfSources = prepared<{ limit: number }>()((t) =>
  t.orm
    .select({ ref: t.sources.id, name: t.sources.name })
    .from(t.sources)
    .orderBy(t.sources.id)
    .limit(placeholder("limit"))
    .prepare(),
);
