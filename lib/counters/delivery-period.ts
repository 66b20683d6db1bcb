import { dayOf, hourOf } from "#lib/clock.ts";

/** Of whom delivery times are counted. */
export const deliveryKinds = ["all", "source", "number"] as const;

export type DeliveryKind = (typeof deliveryKinds)[number];

/**
 * The period that an instant is counted in: its UTC hour, of numbers its UTC day, since their pages
 * sum up a week, and there may be many numbers.
 */
export function deliveryPeriod(kind: DeliveryKind, at: number): number {
  return kind === "number" ? dayOf(at) : hourOf(at);
}
