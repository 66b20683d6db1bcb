import { hash } from "node:crypto";
import { Webhook } from "standardwebhooks";
import type { Dialect, OutboundMessage, Proving } from "#lib/simulate/dialect.ts";

/** Our own dialect. */
export const generic: Dialect = {
  atOnce: 1000,
  tellsSentAt: true,
  hasParts: false,

  write(messages, proving) {
    const items = messages.map(itemOf);
    const body = JSON.stringify(items.length === 1 ? items[0] : items);
    const proof =
      proving.auth === "bearer"
        ? { authorization: `Bearer ${proving.secret}` }
        : webhookHeaders(proving, body);
    const headers = { "content-type": "application/json", ...proof };
    return { method: "POST", query: "", headers, body };
  },
};

function itemOf({ from, to, text, id, sentAt }: OutboundMessage) {
  return {
    from,
    to,
    text,
    ...(id === null ? {} : { id }),
    ...(sentAt === null ? {} : { sentAt: new Date(sentAt).toISOString() }),
  };
}

/** Standard Webhooks: HMAC-SHA256 over id, timestamp and body. */
function webhookHeaders({ secret, now, nonce }: Proving, body: string): Record<string, string> {
  const id = `msg_${hash("sha256", nonce, "hex").slice(0, 24)}`;
  const at = new Date(now);
  return {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(now / 1000)),
    "webhook-signature": new Webhook(secret).sign(id, at, body),
  };
}
