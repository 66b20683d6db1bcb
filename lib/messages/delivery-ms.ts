import { millisecondsInWeek } from "date-fns/constants";

/**
 * How long a message was on its way.
 * @param sentAt UTC milliseconds, or null when the provider does not tell
 * @param receivedAt UTC milliseconds
 * @returns milliseconds; null when unknown, negative or above seven days: then a clock is wrong
 */
export function deliveryMs(sentAt: number | null, receivedAt: number): number | null {
  if (sentAt === null) return null;
  const ms = receivedAt - sentAt;
  return ms >= 0 && ms <= millisecondsInWeek ? ms : null;
}
