import { z } from "zod";
import { defineEndpoint } from "#lib/api/endpoint.ts";
import { numberObject, numberSchema } from "#lib/api/wire/number.ts";
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
    country: z.string().length(2).toUpperCase().optional(),
    cursor: z.string().max(100).optional(),
  }),
  body: null,
  answers: {
    200: {
      description: "A page of numbers.",
      schema: z
        .strictObject({ numbers: z.array(numberSchema), next: z.string().nullable() })
        .meta({ id: "NumberList" }),
    },
  },
  problems: [],
  run: async ({ ctx, query }) => {
    const { country = null, cursor } = query;
    const page = await numberPage(ctx, { country, before: cursor });
    return { status: 200, body: { numbers: page.numbers.map(numberObject), next: page.older } };
  },
});

export const numberEndpoints = [listNumbers];
