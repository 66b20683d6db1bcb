import { findServiceBySlug } from "#db/queries/services.ts";
import type { Context } from "#lib/context.ts";
import type { ServiceCard } from "#lib/services/service-card.ts";
import { serviceCard } from "#lib/services/service-page.ts";

/** A service by its page's slug. @returns null where no listed message names one with that slug */
export async function findService(
  { db }: Context,
  { slug }: { slug: string },
): Promise<ServiceCard | null> {
  const [row] = await findServiceBySlug(db, { slug });
  return row ? serviceCard(row) : null;
}
