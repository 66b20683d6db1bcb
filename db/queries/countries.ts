import { eq, gt, sql } from "drizzle-orm";
import type { Builder } from "#db/builder.ts";
import { prepared } from "#db/prepared.ts";

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
    .where(eq(t.countries.code, sql.placeholder("code")))
    .prepare(),
);
