import { z } from "zod";
import { defineEndpoint } from "#lib/api/endpoint.ts";
import { limitSchema, nextSchema, sortedCursorSchema } from "#lib/api/wire/list.ts";
import {
  numberDetailObject,
  numberDetailSchema,
  numberObject,
  numberSchema,
} from "#lib/api/wire/number.ts";
import { countryByCode } from "#lib/countries/countries.ts";
import { Problem } from "#lib/http/problem.ts";
import { getPublicNumber } from "#lib/numbers/get-public-number.ts";
import { numberPage } from "#lib/numbers/number-page.ts";

const listNumbers = defineEndpoint({
  id: "listNumbers",
  method: "GET",
  path: "/numbers",
  tag: "Numbers",
  summary: "List the numbers",
  description: "The numbers that receive messages now, those first that received one last.",
  scope: "none",
  params: z.object({}),
  query: z.strictObject({
    country: z
      .string()
      .length(2)
      .toUpperCase()
      .refine((code) => countryByCode(code) !== null, "is no country's code")
      .optional()
      .meta({ description: "Only those of a country: ISO 3166-1 alpha-2, in either case." }),
    limit: limitSchema,
    cursor: sortedCursorSchema,
  }),
  body: null,
  answers: {
    200: {
      description: "A page of numbers.",
      schema: z
        .strictObject({ numbers: z.array(numberSchema), next: nextSchema })
        .meta({ id: "NumberList" }),
    },
  },
  problems: [],
  run: async ({ ctx, query }) => {
    const { country = null, cursor, limit } = query;
    const page = await numberPage(ctx, { country, before: cursor, limit });
    return { status: 200, body: { numbers: page.numbers.map(numberObject), next: page.older } };
  },
});

const getNumber = defineEndpoint({
  id: "getNumber",
  method: "GET",
  path: "/numbers/{number}",
  tag: "Numbers",
  summary: "Read a number",
  description:
    "A number and how it does. One that was taken out tells where to go on; one that was given up for good answers 410.",
  scope: "none",
  params: z.object({
    number: z
      .string()
      .regex(/^\+?\d{4,15}$/, "is no number: E.164, with or without `+`")
      .meta({ description: "E.164, with or without the `+`.", example: "+17875550101" }),
  }),
  query: z.strictObject({}),
  body: null,
  answers: { 200: { description: "The number.", schema: numberDetailSchema } },
  problems: ["not-found", "gone"],
  run: async ({ ctx, params }) => {
    const found = await getPublicNumber(ctx, { e164: params.number.replace("+", "") });
    if (found === "gone") throw new Problem("gone", "This number was given up.");
    if (!found) throw new Problem("not-found", "There is no such number here.");
    return { status: 200, body: numberDetailObject(found) };
  },
});

export const numberEndpoints = [listNumbers, getNumber];
