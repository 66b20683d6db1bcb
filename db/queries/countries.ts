import { eq, gt, sql } from "drizzle-orm";
import type { Orm } from "#db/client.ts";
import { prepared } from "#db/prepared.ts";
import { countries } from "#db/schema.sqlite.ts";

const selectCards = (orm: Orm) =>
  orm
    .select({
      code: countries.code,
      numbers: countries.numbers,
      received: countries.received,
      listed: countries.listed,
      lastMessageAt: countries.lastMessageAt,
    })
    .from(countries);

/** Every country with listed numbers; at most some 250 rows, in no order. */
export const listCountries = prepared<Record<string, never>>()((orm) =>
  selectCards(orm).where(gt(countries.numbers, 0)).prepare(),
);

export const findCountry = prepared<{ code: string }>()((orm) =>
  selectCards(orm)
    .where(eq(countries.code, sql.placeholder("code")))
    .prepare(),
);
