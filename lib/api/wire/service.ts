import { z } from "zod";
import type { ServiceCard } from "#lib/services/service-card.ts";
import { site } from "#lib/site.ts";

/** A service as the API gives it. */
export const serviceSchema = z
  .strictObject({
    slug: z.string().meta({ description: "What it is called in addresses." }),
    name: z.string().meta({ description: "As a message last wrote it: a stranger's text." }),
    received: z.int().meta({ description: "Messages ever received." }),
    listed: z.int().meta({ description: "Messages shown now." }),
    lastMessageAt: z.iso.datetime(),
    url: z.url().meta({ description: "Its page." }),
  })
  .meta({ id: "Service" });

/** @returns a service's card as `serviceSchema` has it */
export function serviceObject(card: ServiceCard): z.input<typeof serviceSchema> {
  const { slug, title, received, listed, lastMessageAt } = card;
  const url = `${site().publicUrl}/services/${encodeURIComponent(slug)}`;
  return { slug, name: title, received, listed, lastMessageAt, url };
}
