import { listedMessagesOfService } from "#db/queries/messages.ts";
import { findServiceBySlug } from "#db/queries/services.ts";
import type { Context } from "#lib/context.ts";
import type { Cursor } from "#lib/http/cursor.ts";
import { newestSeq } from "#lib/live/newest-seq.ts";
import type { MessagePage } from "#lib/messages/message-card.ts";
import { messagePage } from "#lib/messages/message-page.ts";
import type { ServiceCard } from "#lib/services/service-card.ts";
import { firstServices, serviceCard } from "#lib/services/service-page.ts";

const OTHERS_SHOWN = 12;

export type ServiceDetail = {
  /** UTC milliseconds: when this was read. */
  at: number;
  /** The newest change when reading began: the page's stream starts after it. */
  seq: number;
  service: ServiceCard;
  messages: MessagePage;
  /** Others, last message first. */
  more: ServiceCard[];
};

/**
 * What a service's page shows. @returns null when no listed message names a service with that slug
 */
export async function getServicePage(
  ctx: Context,
  input: Cursor & { slug: string },
): Promise<ServiceDetail | null> {
  const seq = await newestSeq(ctx);
  const { slug } = input;
  const [row] = await findServiceBySlug(ctx.db, { slug });
  if (!row) return null;
  const more = await firstServices(ctx, OTHERS_SHOWN + 1);
  return {
    at: ctx.now(),
    seq,
    service: serviceCard(row),
    messages: await messagePage(ctx, listedMessagesOfService, { serviceId: row.id }, input),
    more: more.filter((other) => other.slug !== slug).slice(0, OTHERS_SHOWN),
  };
}
