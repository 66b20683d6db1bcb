import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { DeliveryCard } from "#lib/alerts/get-alerts-page.ts";
import { Badge } from "../badge.tsx";
import { DataTable } from "../data-table.tsx";

const channels = { webhook: "Webhook", email: "E-mail" };

/** What was told lately, to whom, and whether it was taken. */
export function DeliveryList({ deliveries, at }: { deliveries: DeliveryCard[]; at: number }) {
  return (
    <section className="grid gap-3">
      <h2 className="font-semibold text-base">Told lately</h2>
      <DataTable
        caption="Deliveries of alerts"
        columns={[
          {
            title: "Alert",
            isLead: true,
            cell: ({ title, isEnd }) => (
              <span className="foreign">{isEnd ? `Over: ${title}` : title}</span>
            ),
          },
          { title: "Through", isShort: true, cell: ({ channel }) => channels[channel] },
          {
            title: "State",
            cell: (delivery) => (
              <span className="grid min-w-0 justify-items-start gap-0.5">
                <StateOf at={at} delivery={delivery} />
                {delivery.failure && (
                  <span className="foreign text-fine text-ink-soft">{delivery.failure}</span>
                )}
              </span>
            ),
          },
          { title: "Attempts", isFigure: true, cell: ({ attempts }) => attempts },
        ]}
        empty="Nothing has been told yet."
        keyOf={({ id }) => id}
        rows={deliveries}
      />
    </section>
  );
}

function StateOf({ delivery, at }: { delivery: DeliveryCard; at: number }) {
  const { deliveredAt, nextAt } = delivery;
  if (deliveredAt) {
    return (
      <span className="flex flex-wrap items-center gap-2">
        <Badge tone="good">taken</Badge>
        <RelativeTime at={at} instant={deliveredAt} locale="en" />
      </span>
    );
  }
  if (!nextAt) return <Badge tone="danger">given up</Badge>;
  return (
    <Badge tone="attention">{delivery.attempts === 0 ? "on its way" : "tried again soon"}</Badge>
  );
}
