import { z } from "zod";
import type { PublicNumber } from "#lib/numbers/get-public-number.ts";
import { type NumberCard, numberTypes } from "#lib/numbers/number-card.ts";
import { site } from "#lib/site.ts";

const instant = z.iso.datetime();

const numberShape = {
  number: z
    .string()
    .regex(/^\+\d{4,15}$/)
    .meta({ description: "E.164, with the `+`." }),
  display: z.string().meta({ description: "The same as people read it." }),
  country: z.string().length(2).nullable().meta({ description: "ISO 3166-1 alpha-2." }),
  type: z.enum(numberTypes).meta({ description: "What its numbering plan says of it." }),
  status: z
    .enum(["active", "cooling"])
    .meta({ description: "`cooling`: taken out, its messages are not shown any more." }),
  received: z.int().meta({ description: "Messages received since it was listed; never falls." }),
  listed: z.int().meta({ description: "Messages shown now." }),
  firstMessageAt: instant.nullable(),
  lastMessageAt: instant.nullable(),
  leasedUntil: instant.nullable().meta({
    description: "Until when somebody has it to themselves; null while it is public.",
  }),
  url: z.url().meta({ description: "Its page." }),
};

/** A number as the API gives it in lists. */
export const numberSchema = z.strictObject(numberShape).meta({ id: "Number" });

/** A number as the API gives it by itself. */
export const numberDetailSchema = z
  .strictObject({
    ...numberShape,
    rotatesAt: instant
      .nullable()
      .meta({ description: "When another number takes its place, once that is announced." }),
    replacedBy: z
      .string()
      .nullable()
      .meta({ description: "The number that took its place, while that is listed." }),
    health: z
      .strictObject({
        state: z.enum(["new", "usual", "silent"]).meta({
          description:
            "By its own rhythm: `silent` for longer than usual, or too `new` to tell what is usual.",
        }),
        medianDeliverySeconds: z
          .number()
          .nullable()
          .meta({ description: "In the last seven days; null where no clock can be believed." }),
        lastProbe: z
          .strictObject({
            outcome: z.enum(["arrived", "waiting", "lost"]),
            startedAt: instant,
          })
          .nullable()
          .meta({ description: "The last test message that was sent to it." }),
      })
      .nullable()
      .meta({ description: "How it does; null while it cools." }),
  })
  .meta({ id: "NumberDetail" });

/** @returns a number's card as `numberSchema` has it */
export function numberObject(card: NumberCard): z.input<typeof numberSchema> {
  const { e164, display, country, type, received, listed } = card;
  const { firstMessageAt, lastMessageAt, leasedUntil } = card;
  return {
    number: `+${e164}`,
    display,
    country,
    type,
    status: card.status === "cooling" ? "cooling" : "active",
    received,
    listed,
    firstMessageAt,
    lastMessageAt,
    leasedUntil,
    url: `${site().publicUrl}/numbers/${e164}`,
  };
}

/** @returns a number with all that is known of it, as `numberDetailSchema` has it */
export function numberDetailObject({
  number,
  rotatesAt,
  replacedBy,
  health,
}: PublicNumber): z.input<typeof numberDetailSchema> {
  const probe = health?.probes[0];
  return {
    ...numberObject(number),
    rotatesAt,
    replacedBy: replacedBy && `+${replacedBy}`,
    health: health && {
      state: health.state,
      medianDeliverySeconds: health.medianDeliverySeconds,
      lastProbe: probe ? { outcome: probe.outcome, startedAt: probe.startedAt } : null,
    },
  };
}
