import { lastDeliveries, listAlerts, openAlerts } from "#db/queries/alerts.ts";
import { type AlertCard, alertCard } from "#lib/alerts/alert-card.ts";
import { alertSettings, type Channel, channelsOf } from "#lib/alerts/channels.ts";
import { MAX_OPEN } from "#lib/anomalies/watch.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";

/** How an alert was told to somebody. Instants are ISO 8601. */
export type DeliveryCard = {
  id: number;
  title: string;
  channel: Channel;
  /** It told that the alert is over. */
  isEnd: boolean;
  attempts: number;
  deliveredAt: string | null;
  /** The next attempt; null where there is none. */
  nextAt: string | null;
  failure: string | null;
};

export type AlertsPage = {
  /** UTC milliseconds. */
  at: number;
  /** Where alerts are told now. */
  channels: Channel[];
  open: AlertCard[];
  /** Those that are over, newest first. */
  ended: AlertCard[];
  /** The id to go on before; null at the end. */
  older: number | null;
  deliveries: DeliveryCard[];
};

const PER_PAGE = 50;
const DELIVERIES_SHOWN = 30;

/**
 * Alerts that are open, those that are over by pages, and what was told of them lately.
 * @param before shows those that began before this alert
 */
export async function getAlertsPage(
  ctx: Context,
  { before = Number.MAX_SAFE_INTEGER }: { before?: number },
): Promise<AlertsPage> {
  const { db } = ctx;
  const [open, rows, deliveries] = await Promise.all([
    openAlerts(db, { limit: MAX_OPEN }),
    listAlerts(db, { before, limit: PER_PAGE + 1 }),
    lastDeliveries(db, { limit: DELIVERIES_SHOWN }),
  ]);
  const shown = rows.slice(0, PER_PAGE);
  return {
    at: ctx.now(),
    channels: channelsOf(alertSettings()),
    open: open.map(alertCard),
    ended: shown.filter(({ endedAt }) => endedAt !== null).map(alertCard),
    older: rows.length > PER_PAGE ? shown.at(-1)!.id : null,
    deliveries: deliveries.map(deliveryCard),
  };
}

function deliveryCard(row: Awaited<ReturnType<typeof lastDeliveries>>[number]): DeliveryCard {
  const { deliveryId, attempts, failure, nextAt, deliveredAt } = row;
  const [channel, ended] = row.channel.split(":");
  return {
    id: deliveryId,
    title: alertCard(row).title,
    channel: channel as Channel,
    isEnd: ended !== undefined,
    attempts,
    deliveredAt: isoInstant(deliveredAt),
    nextAt: isoInstant(nextAt),
    failure,
  };
}
