import { z } from "zod";
import { countryByCode, countryName } from "#lib/countries/countries.ts";
import type { CountryCard } from "#lib/countries/country-card.ts";
import { site } from "#lib/site.ts";

/** A country as the API gives it. */
export const countrySchema = z
  .strictObject({
    code: z.string().length(2).meta({ description: "ISO 3166-1 alpha-2." }),
    name: z.string().meta({ description: "In English." }),
    slug: z.string().nullable().meta({ description: "What its page is called in addresses." }),
    numbers: z.int().meta({ description: "Numbers listed now." }),
    received: z.int().meta({ description: "Messages ever received." }),
    listed: z.int().meta({ description: "Messages shown now." }),
    lastMessageAt: z.iso.datetime().nullable(),
    url: z.url().nullable().meta({ description: "Its page." }),
  })
  .meta({ id: "Country" });

/** @returns a country's card as `countrySchema` has it */
export function countryObject(card: CountryCard): z.input<typeof countrySchema> {
  const { code, numbers, received, listed, lastMessageAt } = card;
  const slug = countryByCode(code)?.slug ?? null;
  const url = slug && `${site().publicUrl}/countries/${slug}`;
  return {
    code,
    name: countryName(code, "en"),
    slug,
    numbers,
    received,
    listed,
    lastMessageAt,
    url,
  };
}
