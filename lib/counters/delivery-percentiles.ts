import { deliveriesOf } from "#db/queries/rollups.ts";
import type { Context } from "#lib/context.ts";
import { percentileOf } from "#lib/counters/delivery-buckets.ts";
import { type DeliveryKind, deliveryPeriod } from "#lib/counters/delivery-period.ts";

/** Whose delivery times: of all (`ref` is empty), or of one by its id. */
export type DeliverySubject = { kind: DeliveryKind; ref: string };

/**
 * Percentiles of the delivery times of what was received since an instant, from the UTC hour that it
 * lies in, of a number from the UTC day. Only times that believable clocks tell are counted, for 35
 * days; each is right to 9 %.
 * @param input.shares from 0 to 1: 0.95 is p95
 * @returns how many messages had such a time, and a percentile in seconds per share, null without any
 */
export async function deliveryPercentiles(
  { db }: Pick<Context, "db">,
  { kind, ref, since, shares }: DeliverySubject & { since: number; shares: number[] },
): Promise<{ messages: number; seconds: (number | null)[] }> {
  const counts = await deliveriesOf(db, { kind, ref, since: deliveryPeriod(kind, since) });
  return {
    messages: counts.reduce((sum, { messages }) => sum + messages, 0),
    seconds: shares.map((share) => percentileOf(counts, share)),
  };
}

/**
 * The median delivery time since an instant.
 * @returns seconds; null when no message had a believable one
 */
export async function medianDelivery(
  ctx: Pick<Context, "db">,
  input: DeliverySubject & { since: number },
): Promise<number | null> {
  const { seconds } = await deliveryPercentiles(ctx, { ...input, shares: [0.5] });
  return seconds[0] ?? null;
}
