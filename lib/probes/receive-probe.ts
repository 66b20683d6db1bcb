import { findProbe, setProbeReceived } from "#db/queries/probes.ts";
import { type Steps, step } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";

/**
 * Takes a message for a probe that was begun, in the transaction that would store it. One that came to
 * another number than it was sent to has not arrived.
 * @returns false when there is no such probe: it is a message like any other
 */
export function* receiveProbe(
  { db, now }: Context,
  { hash, numberId }: { hash: Buffer; numberId: number },
): Steps<boolean> {
  const [probe] = yield* step(findProbe(db, { hash }));
  if (!probe) return false;
  if (probe.numberId === numberId) {
    yield* step(setProbeReceived(db, { id: probe.id, receivedAt: now() }));
  }
  return true;
}
