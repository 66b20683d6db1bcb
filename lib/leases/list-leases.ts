import { millisecondsInDay } from "date-fns/constants";
import { leasesOfProject } from "#db/queries/leases.ts";
import type { Context } from "#lib/context.ts";
import {
  idOfLeaseId,
  type LeaseCard,
  leaseCard,
  leaseId,
  READABLE_MS,
} from "#lib/leases/lease-card.ts";

const LEASES_PER_PAGE = 50;
/** Longer than the longest lease is readable: what began before is over. */
const OVER_AFTER_MS = millisecondsInDay + READABLE_MS;

/**
 * A project's leases that can be read still, newest first; a page may hold fewer than there is room for.
 * @param input.cursor of the page before; one that is none counts as absent
 */
export async function listLeases(
  { db, keyring, now }: Context,
  { projectId, cursor }: { projectId: number; cursor?: string | undefined },
): Promise<{ leases: LeaseCard[]; next: string | null }> {
  const before = (cursor && idOfLeaseId(keyring, cursor)) || Number.MAX_SAFE_INTEGER;
  const asked = { projectId, before, limit: LEASES_PER_PAGE + 1 };
  const open = await leasesOfProject.open(db, asked);
  const closed = await leasesOfProject.closed(db, asked);
  const rows = [...open, ...closed].sort((a, b) => b.id - a.id);
  const shown = rows.slice(0, LEASES_PER_PAGE);
  const last = rows.length > LEASES_PER_PAGE ? shown.at(-1) : undefined;
  const at = now();
  const goesOn = last && at < last.startedAt + OVER_AFTER_MS;
  return {
    leases: shown
      .filter(({ endsAt }) => at < endsAt + READABLE_MS)
      .map((row) => leaseCard(keyring, row)),
    next: goesOn ? leaseId(keyring, last.id) : null,
  };
}
