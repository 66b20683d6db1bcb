import { z } from "zod";
import type { NumberCard } from "#lib/numbers/number-card.ts";

/** A number as the API gives it. */
export const numberSchema = z
  .strictObject({
    number: z
      .string()
      .regex(/^\+\d{4,15}$/)
      .meta({ description: "E.164, with the `+`." }),
    display: z.string().meta({ description: "The same as people read it." }),
    country: z.string().length(2).nullable().meta({ description: "ISO 3166-1 alpha-2." }),
    type: z.string(),
    received: z.int().meta({ description: "Messages ever received." }),
    listed: z.int().meta({ description: "Messages shown now." }),
    lastMessageAt: z.iso.datetime().nullable(),
  })
  .meta({ id: "Number" });

/** @returns a number's card as `numberSchema` has it */
export function numberObject(card: NumberCard): z.input<typeof numberSchema> {
  const { e164, display, country, type, received, listed, lastMessageAt } = card;
  return { number: `+${e164}`, display, country, type, received, listed, lastMessageAt };
}
