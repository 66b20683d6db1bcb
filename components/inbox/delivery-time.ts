import { millisecondsInWeek } from "date-fns/constants";

/**
 * How long a message was on its way.
 * @param sentAt ISO 8601, or null when the provider does not tell
 * @param receivedAt ISO 8601
 * @returns milliseconds; null when unknown, negative or above seven days: then a clock is wrong
 */
export function deliveryTime(sentAt: string | null, receivedAt: string): number | null {
  if (sentAt === null) return null;
  const ms = Date.parse(receivedAt) - Date.parse(sentAt);
  return ms >= 0 && ms <= millisecondsInWeek ? ms : null;
}
