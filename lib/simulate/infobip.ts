import { basicHeader } from "#lib/simulate/basic-header.ts";
import type { Dialect, OutboundMessage } from "#lib/simulate/dialect.ts";
import { madeId } from "#lib/simulate/made-id.ts";
import { withoutPlus } from "#lib/simulate/without-plus.ts";

/** https://infobip.com/docs/api/channels/sms/inbound-sms/receive-inbound-sms-messages, MO_JSON_2 */
export const infobip: Dialect = {
  atOnce: 100,
  tellsSentAt: true,
  hasParts: false,

  write(messages, proving) {
    const results = messages.map((message, index) => itemOf(message, `${proving.nonce}:${index}`));
    return {
      method: "POST",
      query: "",
      headers: { "content-type": "application/json", ...basicHeader(proving) },
      body: JSON.stringify({ results, messageCount: results.length, pendingMessageCount: 0 }),
    };
  },
};

function itemOf({ from, to, text, id, sentAt, segments = 1 }: OutboundMessage, nonce: string) {
  return {
    messageId: id ?? madeId(nonce, 20),
    from: withoutPlus(from),
    to: withoutPlus(to),
    text,
    cleanText: text,
    keyword: "",
    ...(sentAt === null
      ? {}
      : { receivedAt: new Date(sentAt).toISOString().replace("Z", "+0000") }),
    smsCount: segments,
    price: { pricePerMessage: 0, currency: "EUR" },
    callbackData: "",
  };
}
