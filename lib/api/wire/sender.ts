import { z } from "zod";
import type { SenderCard } from "#lib/senders/sender-card.ts";
import { site } from "#lib/site.ts";

/** A sender as the API gives it. */
export const senderSchema = z
  .strictObject({
    slug: z.string().meta({ description: "What it is called in addresses." }),
    name: z.string().meta({ description: "As a message last wrote it: a stranger's text." }),
    kind: z
      .enum(["alphanumeric", "short", "phone"])
      .meta({ description: "`short`: a code of up to six digits." }),
    received: z.int().meta({ description: "Messages ever received." }),
    listed: z.int().meta({ description: "Messages shown now." }),
    lastMessageAt: z.iso.datetime(),
    url: z.url().meta({ description: "Its page." }),
  })
  .meta({ id: "Sender" });

/** @returns a sender's card as `senderSchema` has it */
export function senderObject(card: SenderCard): z.input<typeof senderSchema> {
  const { slug, title, kind, received, listed, lastMessageAt } = card;
  const url = `${site().publicUrl}/senders/${encodeURIComponent(slug)}`;
  return { slug, name: title, kind, received, listed, lastMessageAt, url };
}
