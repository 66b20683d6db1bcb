import { deliveryMs } from "#lib/messages/delivery-ms.ts";

/**
 * How long a message was on its way.
 * @param sentAt ISO 8601, or null when the provider does not tell
 * @param receivedAt ISO 8601
 * @returns milliseconds; null where the clocks can't be believed
 */
export function deliveryTime(sentAt: string | null, receivedAt: string): number | null {
  return deliveryMs(sentAt === null ? null : Date.parse(sentAt), Date.parse(receivedAt));
}
