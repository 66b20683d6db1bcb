import { millisecondsInDay } from "date-fns/constants";
import type { DatabaseSize } from "#db/size.ts";

/** A size that was measured at an instant. */
export type Measured = { at: number; bytes: number };

/** How storage goes on. `growth` is null while too little is known. */
export type Forecast = {
  /** Bytes a day, over the last days; 0 when it does not grow. */
  growth: number | null;
  /** Until the disk is full at that pace; null when it never is, or nobody knows. */
  daysLeft: number | null;
};

/**
 * Tells when the disk is full, from how the database grew lately.
 * @param measured sizes of the last days, oldest first
 */
export function forecast(size: DatabaseSize, measured: Measured[], at: number): Forecast {
  const [first] = measured;
  const days = first ? (at - first.at) / millisecondsInDay : 0;
  if (!first || days < 1) return { growth: null, daysLeft: null };
  const growth = Math.max(0, (size.bytes - first.bytes) / days);
  if (growth === 0 || size.freeBytes === null) return { growth, daysLeft: null };
  return { growth, daysLeft: size.freeBytes / growth };
}
