import { eq, sql } from "drizzle-orm";
import { prepared } from "#db/prepared.ts";
import { countries, hourlyCounts, numbers, senders, services, terms } from "#db/schema.sqlite.ts";

const { placeholder } = sql;

/** What a transaction adds to a counted thing. `lastAt` is the newest listed message, 0 for none. */
export type Addition = { received: number; listed: number; lastAt: number };

const received = placeholder("received");
const listed = placeholder("listed");
const lastAt = placeholder("lastAt");

export const addToNumber = prepared<Addition & { id: number }>()((orm) =>
  orm
    .update(numbers)
    .set({
      received: sql`${numbers.received} + ${received}`,
      listed: sql`${numbers.listed} + ${listed}`,
      lastMessageAt: sql`case when ${lastAt} > ${numbers.lastMessageAt} then ${lastAt} else ${numbers.lastMessageAt} end`,
    })
    .where(eq(numbers.id, placeholder("id")))
    .prepare(),
);

export const addToTerm = prepared<Addition & { id: number }>()((orm) =>
  orm
    .update(terms)
    .set({
      received: sql`${terms.received} + ${received}`,
      listed: sql`${terms.listed} + ${listed}`,
      firstMessageAt: sql`coalesce(${terms.firstMessageAt}, nullif(${lastAt}, 0))`,
      lastMessageAt: sql`case when ${lastAt} > coalesce(${terms.lastMessageAt}, 0) then ${lastAt} else ${terms.lastMessageAt} end`,
    })
    .where(eq(terms.id, placeholder("id")))
    .prepare(),
);

export const addToSender = prepared<Addition & { id: number }>()((orm) =>
  orm
    .update(senders)
    .set({
      received: sql`${senders.received} + ${received}`,
      listed: sql`${senders.listed} + ${listed}`,
      isShown: sql`${senders.slug} is not null and ${senders.listed} + ${listed} > 0`,
      lastMessageAt: sql`case when ${lastAt} > ${senders.lastMessageAt} then ${lastAt} else ${senders.lastMessageAt} end`,
    })
    .where(eq(senders.id, placeholder("id")))
    .prepare(),
);

export const addToService = prepared<Addition & { id: number }>()((orm) =>
  orm
    .update(services)
    .set({
      received: sql`${services.received} + ${received}`,
      listed: sql`${services.listed} + ${listed}`,
      lastMessageAt: sql`case when ${lastAt} > ${services.lastMessageAt} then ${lastAt} else ${services.lastMessageAt} end`,
    })
    .where(eq(services.id, placeholder("id")))
    .prepare(),
);

export const addToCountry = prepared<Addition & { code: string; numbers: number }>()((orm) =>
  orm
    .insert(countries)
    .values({
      code: placeholder("code"),
      numbers: placeholder("numbers"),
      received,
      listed,
      lastMessageAt: sql`nullif(${lastAt}, 0)`,
    })
    .onConflictDoUpdate({
      target: countries.code,
      set: {
        numbers: sql`${countries.numbers} + excluded.numbers`,
        received: sql`${countries.received} + excluded.received`,
        listed: sql`${countries.listed} + excluded.listed`,
        lastMessageAt: sql`case when ${lastAt} > coalesce(${countries.lastMessageAt}, 0) then ${lastAt} else ${countries.lastMessageAt} end`,
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
}>()((orm) =>
  orm
    .insert(hourlyCounts)
    .values({
      hour: placeholder("hour"),
      kind: placeholder("kind"),
      ref: placeholder("ref"),
      received,
      listed,
    })
    .onConflictDoUpdate({
      target: [hourlyCounts.kind, hourlyCounts.ref, hourlyCounts.hour],
      set: {
        received: sql`${hourlyCounts.received} + excluded.received`,
        listed: sql`${hourlyCounts.listed} + excluded.listed`,
      },
    })
    .prepare(),
);
