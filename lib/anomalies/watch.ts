import { endAlert, insertAlert, insertDelivery, openAlerts } from "#db/queries/alerts.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import { type Alert, type Anomaly, alertOf } from "#lib/alerts/alert.ts";
import type { Channel } from "#lib/alerts/channels.ts";
import { findAnomalies } from "#lib/anomalies/find-anomalies.ts";
import { keepClaim, releaseClaim, takeClaim } from "#lib/claims/claim.ts";
import type { Context } from "#lib/context.ts";
import { measureStorage, recordSize } from "#lib/storage/measure-storage.ts";

/** More alerts than this are not opened at once: whoever reads them knows by then. */
export const MAX_OPEN = 200;

/**
 * Compares what arrives with what is usual: opens alerts and ends them, with a delivery for each
 * channel in the same transaction.
 * @param channels where alerts are told
 * @returns how many alerts were opened and ended; null when another process is at it
 * @throws ClaimLost when another process has taken over
 */
export async function watchRhythm(
  ctx: Context,
  channels: Channel[],
): Promise<{ opened: number; ended: number } | null> {
  const claim = await takeClaim(ctx, "anomalies");
  if (!claim) return null;
  try {
    const storage = await measureStorage(ctx);
    const open = (await openAlerts(ctx.db, { limit: MAX_OPEN })).map(alertOf);
    const isOpen = new Set(open.map(keyOf));
    const found = await findAnomalies(ctx, storage, (about) => isOpen.has(keyOf(about)));
    const isFound = new Set(found.map(keyOf));
    const fresh = found
      .filter((anomaly) => !isOpen.has(keyOf(anomaly)))
      .slice(0, MAX_OPEN - open.length);
    const over = open.filter((alert) => !isFound.has(keyOf(alert)));
    await transaction(ctx.db, function* () {
      yield* keepClaim(ctx, claim);
      yield* recordSize(ctx, storage);
      for (const anomaly of fresh) yield* begin(ctx, anomaly, channels);
      for (const alert of over) yield* end(ctx, alert, channels);
    });
    return { opened: fresh.length, ended: over.length };
  } finally {
    await releaseClaim(ctx, claim);
  }
}

function keyOf({ kind, subject }: Omit<Anomaly, "figures">): string {
  return `${kind} ${subject}`;
}

function* begin(ctx: Context, anomaly: Anomaly, channels: Channel[]): Steps<void> {
  const { kind, subject, figures } = anomaly;
  const at = ctx.now();
  const detail = JSON.stringify(figures);
  const { id } = yield* step(insertAlert(ctx.db, { kind, subject, detail, at }));
  for (const channel of channels) {
    yield* step(insertDelivery(ctx.db, { alertId: id, channel, at }));
  }
}

function* end(ctx: Context, { id }: Alert, channels: Channel[]): Steps<void> {
  const at = ctx.now();
  yield* step(endAlert(ctx.db, { id, at }));
  for (const channel of channels) {
    yield* step(insertDelivery(ctx.db, { alertId: id, channel: `${channel}:ended`, at }));
  }
}
