import type { Context } from "#lib/context.ts";
import { countryBySlug } from "#lib/countries/countries.ts";
import type { CountryCard } from "#lib/countries/country-card.ts";
import { listedCountries } from "#lib/countries/listed-countries.ts";
import type { Cursor } from "#lib/http/cursor.ts";
import type { NumberPage } from "#lib/numbers/number-card.ts";
import { numberPage } from "#lib/numbers/number-page.ts";

export type NumberList = {
  /** UTC milliseconds: when this was read. */
  at: number;
  /** The country that the list is narrowed to. */
  country: CountryCard | null;
  countries: CountryCard[];
  page: NumberPage;
};

/** What `/numbers` shows. @returns null when no listed number is of that country */
export async function getNumberList(
  ctx: Context,
  input: Cursor & { country?: string | undefined },
): Promise<NumberList | null> {
  const countries = await listedCountries(ctx);
  const code = input.country ? countryBySlug(input.country)?.code : undefined;
  const country = countries.find((card) => card.code === code) ?? null;
  if (input.country && !country) return null;
  const page = await numberPage(ctx, { ...input, country: country?.code ?? null });
  return { at: ctx.now(), country, countries, page };
}
