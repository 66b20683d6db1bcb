import type { Context } from "#lib/context.ts";
import type { CountryCard } from "#lib/countries/country-card.ts";
import { listedCountries } from "#lib/countries/listed-countries.ts";

/** What `/countries` shows. `at`: when this was read, UTC milliseconds. */
export async function getCountryList(
  ctx: Context,
): Promise<{ at: number; countries: CountryCard[] }> {
  return { at: ctx.now(), countries: await listedCountries(ctx) };
}
