import { asc, eq, gt, sql } from "drizzle-orm";
import type { Builder } from "#db/builder.ts";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

const selectCards = (t: Builder) =>
  t.orm
    .select({
      code: t.countries.code,
      numbers: t.countries.numbers,
      received: t.countries.received,
      listed: t.countries.listed,
      lastMessageAt: t.countries.lastMessageAt,
    })
    .from(t.countries);

/** Every country with listed numbers; at most some 250 rows, in no order. */
export const listCountries = prepared<Record<string, never>>()((t) =>
  selectCards(t).where(gt(t.countries.numbers, 0)).prepare(),
);

export const findCountry = prepared<{ code: string }>()((t) =>
  selectCards(t)
    .where(eq(t.countries.code, placeholder("code")))
    .prepare(),
);

/** For how many days each country's messages are kept, null for as many as everywhere; at most some 250 rows. */
export const listCountryDays = prepared<Record<never, never>>()((t) =>
  t.orm
    .select({ code: t.countries.code, days: t.countries.retentionDays })
    .from(t.countries)
    .orderBy(asc(t.countries.code))
    .prepare(),
);

/** Says for how many days a country's messages are kept; null for as many as everywhere. */
export const setCountryDays = prepared<{ code: string; days: number | null }>()((t) =>
  t.orm
    .insert(t.countries)
    .values({ code: placeholder("code"), retentionDays: placeholder("days") })
    .onConflictDoUpdate({
      target: t.countries.code,
      set: { retentionDays: sql`excluded.retention_days` },
    })
    .prepare(),
);

/** For how many days a country's messages are kept. */
export const findCountryDays = prepared<{ code: string }>()((t) =>
  t.orm
    .select({ days: t.countries.retentionDays })
    .from(t.countries)
    .where(eq(t.countries.code, placeholder("code")))
    .prepare(),
);
