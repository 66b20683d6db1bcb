import { listCountries } from "#db/queries/countries.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import type { CountryCard } from "#lib/countries/country-card.ts";

/** Every country with listed numbers, last message first. */
export async function listedCountries({ db }: Context): Promise<CountryCard[]> {
  const rows = await listCountries(db, {});
  return rows
    .sort((a, b) => (b.lastMessageAt ?? 0) - (a.lastMessageAt ?? 0) || (a.code < b.code ? -1 : 1))
    .map((row) => ({ ...row, lastMessageAt: isoInstant(row.lastMessageAt) }));
}
