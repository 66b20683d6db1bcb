import { z } from "zod";
import { deliveryMs } from "#lib/messages/delivery-ms.ts";
import type { MessageCard } from "#lib/messages/message-card.ts";
import { withholdReasons } from "#lib/moderation/withhold-reason.ts";
import { purposeOf } from "#lib/otp/purpose-of.ts";
import { rulePurposes } from "#lib/rules/rule.ts";
import { site } from "#lib/site.ts";

const codeSchema = z
  .strictObject({
    code: z
      .string()
      .meta({ description: "As it is typed in: ASCII digits, without what splits them." }),
    raw: z.string().meta({ description: "As it stands in the text." }),
    start: z.int().meta({ description: "Where it stands in `text`, in UTF-16 units." }),
    end: z.int(),
    confidence: z.number().min(0).max(1),
  })
  .meta({ id: "Code" });

/** A sender or service as a message names it. */
const namedSchema = z.strictObject({
  name: z.string().meta({ description: "As a message wrote it: a stranger's text." }),
  slug: z
    .string()
    .nullable()
    .meta({ description: "What its page is called in addresses; null where it has none." }),
});

/** A message as the API gives it. */
export const messageSchema = z
  .strictObject({
    id: z.string().meta({ description: "`msg_` and 26 letters and digits." }),
    number: z
      .string()
      .regex(/^\+\d{4,15}$/)
      .meta({ description: "The number that it came to: E.164, with the `+`." }),
    country: z.string().length(2).nullable().meta({ description: "ISO 3166-1 alpha-2." }),
    sender: namedSchema,
    service: namedSchema.nullable().meta({ description: "The service that the text names." }),
    text: z.string().nullable().meta({
      description: "The public copy, links and personal data masked; null when withheld.",
    }),
    withheldFor: z
      .enum(withholdReasons)
      .nullable()
      .meta({ description: "Why the text is not shown." }),
    codes: z.array(codeSchema),
    purpose: z.enum(rulePurposes).nullable().meta({ description: "What its code is for." }),
    sentAt: z.iso
      .datetime()
      .nullable()
      .meta({ description: "When it was sent, as far as the provider tells." }),
    sentClock: z
      .enum(["smsc", "device", "provider", "unknown"])
      .meta({ description: "Whose clock `sentAt` was read from." }),
    receivedAt: z.iso.datetime(),
    deliverySeconds: z
      .number()
      .nullable()
      .meta({ description: "From `sentAt` to `receivedAt`; null where no clock can be believed." }),
    url: z.url().meta({ description: "Its page." }),
  })
  .meta({ id: "Message" });

export type MessageObject = z.input<typeof messageSchema>;

/** @returns a message's card as `messageSchema` has it */
export function messageObject(card: MessageCard): MessageObject {
  const { id, number, country, text, withheldFor, codes, sentAt, sentClock, receivedAt } = card;
  const { sender, service } = card;
  const ms = deliveryMs(sentAt === null ? null : Date.parse(sentAt), Date.parse(receivedAt));
  return {
    id,
    number: `+${number.e164}`,
    country,
    sender: { name: sender.title, slug: sender.slug },
    service: service && { name: service.title, slug: service.slug },
    text,
    withheldFor,
    codes: codes.map(({ code, raw, start, end, confidence }) => {
      return { code, raw, start, end, confidence };
    }),
    purpose: text === null ? null : purposeOf(text, codes),
    sentAt,
    sentClock,
    receivedAt,
    deliverySeconds: ms === null ? null : ms / 1000,
    url: `${site().publicUrl}/messages/${id}`,
  };
}
