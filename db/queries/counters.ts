import { eq, sql } from "drizzle-orm";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

/** What a transaction adds to a counted thing. `lastAt` is the newest listed message, 0 for none. */
export type Addition = { received: number; listed: number; lastAt: number };

const received = placeholder("received");
const listed = placeholder("listed");
/** Beside a plain 0 Postgres would take it for a number of four bytes. */
const lastAt = sql`cast(${placeholder("lastAt")} as bigint)`;

export const addToNumber = prepared<Addition & { id: number }>()((t) =>
  t.orm
    .update(t.numbers)
    .set({
      received: sql`${t.numbers.received} + ${received}`,
      listed: sql`${t.numbers.listed} + ${listed}`,
      lastMessageAt: sql`case when ${lastAt} > ${t.numbers.lastMessageAt} then ${lastAt} else ${t.numbers.lastMessageAt} end`,
    })
    .where(eq(t.numbers.id, placeholder("id")))
    .prepare(),
);

export const addToTerm = prepared<Addition & { id: number }>()((t) =>
  t.orm
    .update(t.terms)
    .set({
      received: sql`${t.terms.received} + ${received}`,
      listed: sql`${t.terms.listed} + ${listed}`,
      firstMessageAt: sql`coalesce(${t.terms.firstMessageAt}, nullif(${lastAt}, 0))`,
      lastMessageAt: sql`case when ${lastAt} > coalesce(${t.terms.lastMessageAt}, 0) then ${lastAt} else ${t.terms.lastMessageAt} end`,
    })
    .where(eq(t.terms.id, placeholder("id")))
    .prepare(),
);

export const addToSender = prepared<Addition & { id: number }>()((t) =>
  t.orm
    .update(t.senders)
    .set({
      received: sql`${t.senders.received} + ${received}`,
      listed: sql`${t.senders.listed} + ${listed}`,
      isShown: sql`${t.senders.slug} is not null and ${t.senders.listed} + ${listed} > 0`,
      lastMessageAt: sql`case when ${lastAt} > ${t.senders.lastMessageAt} then ${lastAt} else ${t.senders.lastMessageAt} end`,
    })
    .where(eq(t.senders.id, placeholder("id")))
    .prepare(),
);

export const addToService = prepared<Addition & { id: number }>()((t) =>
  t.orm
    .update(t.services)
    .set({
      received: sql`${t.services.received} + ${received}`,
      listed: sql`${t.services.listed} + ${listed}`,
      lastMessageAt: sql`case when ${lastAt} > ${t.services.lastMessageAt} then ${lastAt} else ${t.services.lastMessageAt} end`,
    })
    .where(eq(t.services.id, placeholder("id")))
    .prepare(),
);

export const addToCountry = prepared<Addition & { code: string; numbers: number }>()((t) =>
  t.orm
    .insert(t.countries)
    .values({
      code: placeholder("code"),
      numbers: placeholder("numbers"),
      received,
      listed,
      lastMessageAt: sql`nullif(${lastAt}, 0)`,
    })
    .onConflictDoUpdate({
      target: t.countries.code,
      set: {
        numbers: sql`${t.countries.numbers} + excluded.numbers`,
        received: sql`${t.countries.received} + excluded.received`,
        listed: sql`${t.countries.listed} + excluded.listed`,
        lastMessageAt: sql`case when ${lastAt} > coalesce(${t.countries.lastMessageAt}, 0) then ${lastAt} else ${t.countries.lastMessageAt} end`,
      },
    })
    .prepare(),
);

export const addToHour = prepared<{
  hour: number;
  kind: string;
  ref: string;
  received: number;
  listed: number;
}>()((t) =>
  t.orm
    .insert(t.hourlyCounts)
    .values({
      hour: placeholder("hour"),
      kind: placeholder("kind"),
      ref: placeholder("ref"),
      received,
      listed,
    })
    .onConflictDoUpdate({
      target: [t.hourlyCounts.kind, t.hourlyCounts.ref, t.hourlyCounts.hour],
      set: {
        received: sql`${t.hourlyCounts.received} + excluded.received`,
        listed: sql`${t.hourlyCounts.listed} + excluded.listed`,
      },
    })
    .prepare(),
);

export const addToMinute = prepared<{
  minute: number;
  kind: string;
  ref: string;
  received: number;
}>()((t) =>
  t.orm
    .insert(t.minuteCounts)
    .values({
      minute: placeholder("minute"),
      kind: placeholder("kind"),
      ref: placeholder("ref"),
      received,
    })
    .onConflictDoUpdate({
      target: [t.minuteCounts.kind, t.minuteCounts.ref, t.minuteCounts.minute],
      set: { received: sql`${t.minuteCounts.received} + excluded.received` },
    })
    .prepare(),
);

export const addToDelivery = prepared<{
  period: number;
  kind: string;
  ref: string;
  bucket: number;
  messages: number;
}>()((t) =>
  t.orm
    .insert(t.deliveryCounts)
    .values({
      period: placeholder("period"),
      kind: placeholder("kind"),
      ref: placeholder("ref"),
      bucket: placeholder("bucket"),
      messages: placeholder("messages"),
    })
    .onConflictDoUpdate({
      target: [
        t.deliveryCounts.kind,
        t.deliveryCounts.ref,
        t.deliveryCounts.period,
        t.deliveryCounts.bucket,
      ],
      set: { messages: sql`${t.deliveryCounts.messages} + excluded.messages` },
    })
    .prepare(),
);
