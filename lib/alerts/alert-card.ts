import type { AlertRow } from "#db/queries/alerts.ts";
import { type AlertKind, alertOf, describeAlert } from "#lib/alerts/alert.ts";
import { isoInstant } from "#lib/clock.ts";

/** An alert as the console shows it. Instants are ISO 8601. */
export type AlertCard = {
  id: number;
  kind: AlertKind;
  title: string;
  text: string;
  /** Where the console tells more of what it is about. */
  href: string | null;
  startedAt: string;
  /** Null while it is open. */
  endedAt: string | null;
};

const places: Partial<Record<AlertKind, (subject: string) => string>> = {
  "number-surge": (subject) => `/admin/numbers/${encodeURIComponent(subject)}`,
  "source-silent": (subject) => `/admin/sources/${encodeURIComponent(subject)}`,
  "refusals-rising": () => "/admin/sources",
};

export function alertCard(row: AlertRow): AlertCard {
  const alert = alertOf(row);
  const { id, kind, subject, startedAt, endedAt } = alert;
  return {
    id,
    kind,
    ...describeAlert(alert),
    href: places[kind]?.(subject) ?? null,
    startedAt: isoInstant(startedAt),
    endedAt: isoInstant(endedAt),
  };
}
