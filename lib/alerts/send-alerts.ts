import { millisecondsInMinute, millisecondsInSecond } from "date-fns/constants";
import { beginAttempt, dueDeliveries, endDelivery, failDelivery } from "#db/queries/alerts.ts";
import { step, transaction } from "#db/transaction.ts";
import { type Alert, alertOf } from "#lib/alerts/alert.ts";
import { type AlertSettings, type Channel, channelsOf } from "#lib/alerts/channels.ts";
import { deliver, type News } from "#lib/alerts/deliver.ts";
import { type Claim, HELD_MS, keepClaim, releaseClaim, takeClaim } from "#lib/claims/claim.ts";
import type { Context } from "#lib/context.ts";
import { log } from "#lib/log.ts";

/** How long after an attempt the next one is made, if there is need; after the last nobody tries again. */
export const BACK_OFF_MS = [
  10 * millisecondsInSecond,
  millisecondsInMinute,
  5 * millisecondsInMinute,
  15 * millisecondsInMinute,
  ...Array<number>(23).fill(60 * millisecondsInMinute),
];

const AT_ONCE = 20;

/**
 * Tells what is due to be told, one after the other. One process does at a time; each attempt is
 * counted before it is made, so that who takes over from a process that died repeats at most the
 * one that was on its way, with the same id.
 * @returns how many were delivered; null when another process is at it
 * @throws ClaimLost when another process has taken over
 */
export async function sendAlerts(ctx: Context, settings: AlertSettings): Promise<number | null> {
  const due = await dueDeliveries(ctx.db, { now: ctx.now(), limit: 1 });
  if (due.length === 0) return 0;
  const claim = await takeClaim(ctx, "alerts");
  if (!claim) return null;
  // A slow reader must not cost the claim while this process lives.
  const holding = setInterval(() => {
    transaction(ctx.db, () => keepClaim(ctx, claim)).catch(() => {});
  }, HELD_MS / 3);
  try {
    return await sendDue(ctx, claim, settings);
  } finally {
    clearInterval(holding);
    await releaseClaim(ctx, claim);
  }
}

type Due = Awaited<ReturnType<typeof dueDeliveries>>[number];

async function sendDue(ctx: Context, claim: Claim, settings: AlertSettings): Promise<number> {
  let delivered = 0;
  for (;;) {
    const due = await dueDeliveries(ctx.db, { now: ctx.now(), limit: AT_ONCE });
    for (const each of due) {
      if (await sendOne(ctx, claim, settings, each)) delivered += 1;
    }
    if (due.length < AT_ONCE) return delivered;
  }
}

async function sendOne(
  ctx: Context,
  claim: Claim,
  settings: AlertSettings,
  due: Due,
): Promise<boolean> {
  const { deliveryId: id, attempts } = due;
  const [channel = "", ended] = due.channel.split(":");
  const wait = BACK_OFF_MS[attempts];
  const isTold = channelsOf(settings).some((each) => each === channel);
  const nextAt = wait === undefined || !isTold ? null : ctx.now() + wait;
  const [begun] = await transaction(ctx.db, function* () {
    yield* keepClaim(ctx, claim);
    return yield* step(beginAttempt(ctx.db, { id, nextAt }));
  });
  if (!begun) return false;
  try {
    const news = newsOf(due, alertOf(due), ended !== undefined);
    await deliver(settings, channel as Channel, news, ctx.now());
  } catch (error) {
    const failure = (error as Error).message;
    // Of all attempts the first one is told, and that there is none any more.
    if (attempts === 0 || nextAt === null) {
      const what = { alert: due.id, channel: due.channel, failure };
      log().warn(what, `an alert was not delivered${nextAt === null ? ", and never will be" : ""}`);
    }
    await transaction(ctx.db, () => step(failDelivery(ctx.db, { id, failure })));
    return false;
  }
  await transaction(ctx.db, () => step(endDelivery(ctx.db, { id, at: ctx.now() })));
  return true;
}

/** An alert that ended in the meantime began all the same. */
function newsOf({ deliveryId }: Due, alert: Alert, isOver: boolean): News {
  return {
    id: `alert_${alert.id}_${deliveryId}`,
    event: isOver ? "alert.ended" : "alert.opened",
    anomaly: alert,
    startedAt: alert.startedAt,
    endedAt: isOver ? alert.endedAt : null,
  };
}
