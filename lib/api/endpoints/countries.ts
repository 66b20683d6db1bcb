import { z } from "zod";
import { defineEndpoint } from "#lib/api/endpoint.ts";
import { countryObject, countrySchema } from "#lib/api/wire/country.ts";
import { limitSchema, nextSchema } from "#lib/api/wire/list.ts";
import { listedCountries } from "#lib/countries/listed-countries.ts";

const listCountries = defineEndpoint({
  id: "listCountries",
  method: "GET",
  path: "/countries",
  tag: "Countries",
  summary: "List the countries",
  description: "The countries of the numbers that receive messages now, by their codes.",
  scope: "none",
  params: z.object({}),
  query: z.strictObject({
    limit: limitSchema,
    cursor: z
      .string()
      .regex(/^[A-Z]{2}$/, "is not what `next` said")
      .default("")
      .meta({ description: "Where to go on: `next` of the answer before." }),
  }),
  body: null,
  answers: {
    200: {
      description: "A page of countries.",
      schema: z
        .strictObject({ countries: z.array(countrySchema), next: nextSchema })
        .meta({ id: "CountryList" }),
    },
  },
  problems: [],
  run: async ({ ctx, query: { cursor, limit } }) => {
    // Some 250 at most.
    const all = (await listedCountries(ctx)).sort((a, b) => (a.code < b.code ? -1 : 1));
    const rest = all.filter(({ code }) => code > cursor);
    const countries = rest.slice(0, limit);
    const next = rest.length > limit ? countries.at(-1)!.code : null;
    return { status: 200, body: { countries: countries.map(countryObject), next } };
  },
});

export const countryEndpoints = [listCountries];
