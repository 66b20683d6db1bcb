import { millisecondsInDay } from "date-fns/constants";
import { findLeaseAt, setLeaseEnd } from "#db/queries/leases.ts";
import { findNonce } from "#db/queries/nonces.ts";
import { type Steps, step } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";

/** As long as values that are good once are kept; no provider repeats a message for longer. */
const REPEATED_WITHIN_MS = 4 * millisecondsInDay;

type Sending = { numberId: number; leasedUntil: number; sentAt: number | null; receivedAt: number };

/**
 * The lease that was on when a message was sent, however late it arrives: it is nobody's then, but
 * neither the public's nor the next holder's. It is deleted an hour after it came.
 * @returns null where there was none, or nobody says when the message was sent
 */
export function* leaseOfSending(
  { db }: Context,
  { numberId, leasedUntil, sentAt, receivedAt }: Sending,
): Steps<{ id: number; termId: number } | null> {
  // Numbers that were not leased within a day cost nothing.
  if (sentAt === null || leasedUntil < receivedAt - millisecondsInDay) return null;
  const [lease] = yield* step(findLeaseAt(db, { numberId, sentAt }));
  if (!lease) return null;
  const { id, termId, endsAt, isOpen } = lease;
  if (!isOpen) yield* step(setLeaseEnd(db, { id, endsAt, freesAt: receivedAt }));
  return { id, termId };
}

/**
 * Whether a message came before, to a lease of whose messages nothing is left.
 * @returns the id that it had; null for one that is new
 */
export function* repeatedPrivate(
  { db }: Context,
  {
    dedupe,
    leasedUntil,
    receivedAt,
  }: Pick<Sending, "leasedUntil" | "receivedAt"> & {
    dedupe: Buffer;
  },
): Steps<number | null> {
  if (leasedUntil < receivedAt - REPEATED_WITHIN_MS) return null;
  const [known] = yield* step(findNonce(db, { hash: dedupe }));
  return known ? Number(Buffer.from(known.body).readBigUInt64BE()) : null;
}

/** What `repeatedPrivate` finds, as a nonce's body. */
export function packedMessageId(id: number): Buffer {
  const body = Buffer.alloc(8);
  body.writeBigUInt64BE(BigInt(id));
  return body;
}
