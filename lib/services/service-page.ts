import { listNewerServices, listOlderServices, type ServiceRow } from "#db/queries/services.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { type Cursor, pageOf, windowOf } from "#lib/http/cursor.ts";
import {
  newestPosition,
  readSortedPosition,
  writeSortedPosition,
} from "#lib/http/sorted-position.ts";
import type { ServiceCard, ServicePage } from "#lib/services/service-card.ts";

const SERVICES_PER_PAGE = 50;

/** A page of services, last message first. */
export async function servicePage(
  { db }: Context,
  input: Cursor & { limit?: number },
): Promise<ServicePage> {
  const { limit = SERVICES_PER_PAGE } = input;
  const window = windowOf(input, readSortedPosition, newestPosition);
  const list = window.side === "older" ? listOlderServices : listNewerServices;
  const rows = await list(db, { ...window.position, limit: limit + 1 });
  const page = pageOf(window, rows, limit, ({ id, lastMessageAt }) =>
    writeSortedPosition({ at: lastMessageAt, id }),
  );
  return { services: page.rows.map(serviceCard), older: page.older, newer: page.newer };
}

/** The first few services, last message first. */
export async function firstServices({ db }: Context, limit: number): Promise<ServiceCard[]> {
  return (await listOlderServices(db, { ...newestPosition, limit })).map(serviceCard);
}

/** A row as the public may see it. */
export function serviceCard(row: ServiceRow): ServiceCard {
  const { slug, title, received, listed, lastMessageAt } = row;
  return { slug, title, received, listed, lastMessageAt: isoInstant(lastMessageAt) };
}
