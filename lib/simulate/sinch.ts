import { createHmac, hash } from "node:crypto";
import { millisecondsInSecond } from "date-fns/constants";
import type { Dialect, OutboundMessage, Proving } from "#lib/simulate/dialect.ts";

/** https://developers.sinch.com/docs/sms/api-reference/sms/tag/Webhooks/ */
export const sinch: Dialect = {
  atOnce: 1,
  tellsSentAt: true,
  hasParts: false,

  write([message], proving) {
    const body = JSON.stringify(eventOf(message!, proving));
    const headers = { "content-type": "application/json", ...proofOf(proving, body) };
    return { method: "POST", query: "", headers, body };
  },
};

/** Numbers go without `+`. `sent_at` stands there where the operator tells. */
function eventOf(
  { from, to, text, id, sentAt, encoding }: OutboundMessage,
  { now, nonce }: Proving,
) {
  const isBinary = encoding === "binary";
  return {
    body: isBinary ? Buffer.from(text, "hex").toString("base64") : text,
    from: from.replace(/^\+(?=\d)/, ""),
    id: id ?? idOf(nonce),
    operator_id: "310260",
    received_at: new Date(now).toISOString(),
    ...(sentAt === null ? {} : { sent_at: new Date(sentAt).toISOString() }),
    to: to.replace(/^\+(?=\d)/, ""),
    type: isBinary ? "mo_binary" : "mo_text",
    ...(isBinary ? { udh: "" } : {}),
  };
}

function proofOf({ auth, secret, now, nonce }: Proving, body: string): Record<string, string> {
  if (auth === "basic") {
    return { authorization: `Basic ${Buffer.from(secret, "utf8").toString("base64")}` };
  }
  const time = String(Math.floor(now / millisecondsInSecond));
  const single = idOf(`nonce ${nonce}`);
  const signed = `${body}.${single}.${time}`;
  return {
    "x-sinch-webhook-signature": createHmac("sha256", secret).update(signed).digest("base64"),
    "x-sinch-webhook-signature-algorithm": "HmacSHA256",
    "x-sinch-webhook-signature-nonce": single,
    "x-sinch-webhook-signature-timestamp": time,
  };
}

/** As long as an ULID. */
function idOf(seed: string): string {
  return hash("sha256", seed, "hex").slice(0, 26).toUpperCase();
}
