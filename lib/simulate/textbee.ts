import { hash } from "node:crypto";
import { hmacOf } from "#lib/ingest/hmac-verdict.ts";
import type { Dialect } from "#lib/simulate/dialect.ts";
import { uuidOf } from "#lib/simulate/uuid-of.ts";

/** textbee's `MESSAGE_RECEIVED`, with the fields in its order. */
export const textbee: Dialect = {
  atOnce: 1,
  tellsSentAt: true,
  hasParts: false,

  write([message], { secret, now, nonce }) {
    const { from, to, text, id, sentAt } = message!;
    const body = JSON.stringify({
      smsId: id ?? objectId(nonce),
      message: text,
      deviceId: to,
      webhookSubscriptionId: objectId("subscription"),
      webhookEvent: "MESSAGE_RECEIVED",
      idempotencyKey: uuidOf(nonce),
      sender: from,
      receivedAt: new Date(sentAt ?? now).toISOString(),
    });
    const headers = {
      accept: "application/json, text/plain, */*",
      "content-type": "application/json",
      "x-signature": hmacOf(secret, [body], "hex"),
    };
    return { method: "POST", query: "", headers, body };
  },
};

/** The form of a MongoDB id. */
function objectId(text: string): string {
  return hash("sha256", text).slice(0, 24);
}
