import {
  findServiceByKey,
  findServiceBySlug,
  insertService,
  type ServiceRow,
  titleService,
} from "#db/queries/services.ts";
import { type Steps, step } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import { freeSlug } from "#lib/names/free-slug.ts";
import type { ServiceIdentity } from "#lib/services/identify-service.ts";

/** A stored service: its row's id, and the slug of its page. */
export type StoredService = { id: number; slug: string };

/**
 * Finds or makes a service, shown as last written.
 * @param receivedAt when the message that names it came, UTC milliseconds
 * @param found the service, where it was found already in the same transaction
 */
export function* ensureService(
  { db }: Context,
  { key, title, slug: wanted }: ServiceIdentity,
  receivedAt: number,
  found?: ServiceRow,
): Steps<StoredService> {
  const [known] = found ? [found] : yield* step(findServiceByKey(db, { key }));
  if (!known) {
    const slug = yield* freeSlug(wanted, key, (each) => findServiceBySlug(db, { slug: each }));
    const { id } = yield* step(insertService(db, { key, title, slug }));
    return { id, slug };
  }
  const { id, slug } = known;
  if (known.title !== title && receivedAt >= known.lastMessageAt) {
    yield* step(titleService(db, { id, title }));
  }
  return { id, slug };
}
