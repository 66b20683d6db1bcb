import { findLease, findLeaseByHash, type LeaseRow } from "#db/queries/leases.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";
import { idOfLeaseId, READABLE_MS } from "#lib/leases/lease-card.ts";
import { hashOfLeaseSecret } from "#lib/leases/lease-secret.ts";

/** Who asks for a lease: a project, or who has its secret. */
export type LeaseReader = { projectId: number } | { leaseId: number };

/**
 * A lease of a project's, or that of a secret, until an hour after its end.
 * @param id its public id
 * @throws Problem not-found, the same for one that is unknown, another's, or over for too long
 */
export async function requireLease(
  { db, keyring, now }: Context,
  id: string,
  reader: LeaseReader,
): Promise<LeaseRow> {
  const rowId = idOfLeaseId(keyring, id);
  const [lease] = rowId === null ? [] : await findLease(db, { id: rowId });
  const isOwn =
    lease &&
    ("leaseId" in reader ? lease.id === reader.leaseId : lease.projectId === reader.projectId);
  if (isOwn && now() < lease.endsAt + READABLE_MS) return lease;
  throw new Problem("not-found", "There is no such lease.");
}

/**
 * The lease whose secret this is.
 * @returns its row's id; null for none, or one that is over for more than an hour
 */
export async function findLeaseBySecret(
  { db, now }: Context,
  secret: string,
): Promise<number | null> {
  const hash = hashOfLeaseSecret(secret);
  const [lease] = hash ? await findLeaseByHash(db, { hash }) : [];
  return lease && now() < lease.endsAt + READABLE_MS ? lease.id : null;
}
