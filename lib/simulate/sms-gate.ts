import { hash } from "node:crypto";
import { hmacOf } from "#lib/ingest/hmac-verdict.ts";
import type { Dialect, OutboundMessage } from "#lib/simulate/dialect.ts";

/** https://docs.sms-gate.app/features/webhooks/ */
export const smsGate: Dialect = {
  atOnce: 1,
  tellsSentAt: true,
  hasParts: false,

  write([message], { secret, now, nonce }) {
    const { encoding, id, to } = message!;
    const [, deviceId = "ffffffff9a3c51e20000019a5d0c7e44", sim] =
      /^(?!\+)(.+?)(?:\/(\d+))?$/.exec(to) ?? [];
    const body = JSON.stringify({
      deviceId,
      event: encoding === "binary" ? "sms:data-received" : "sms:received",
      id: id ?? hash("sha256", nonce, "base64url").slice(0, 21),
      payload: payloadOf(message!, { sim: sim === undefined ? null : Number(sim), now }),
      webhookId: "glasspost",
    });
    const time = String(Math.floor(now / 1000));
    return {
      method: "POST",
      query: "",
      headers: {
        "content-type": "application/json",
        "user-agent": "me.capcom.smsgateway/1.0",
        "x-signature": hmacOf(secret, [body, time], "hex"),
        "x-timestamp": time,
      },
      body,
    };
  },
};

function payloadOf(
  { from, to, text, sentAt, encoding }: OutboundMessage,
  { sim, now }: { sim: number | null; now: number },
) {
  const content = encoding === "binary" ? { data: dataOf(text) } : { message: text };
  return {
    messageId: hash("md5", from + text).slice(0, 8),
    ...content,
    sender: from,
    phoneNumber: from,
    recipient: to.startsWith("+") ? to : null,
    simNumber: sim,
    // The phone writes its own offset.
    receivedAt: new Date(sentAt ?? now).toISOString().replace("Z", "+00:00"),
  };
}

/** Bytes that are told in hex, or a text's. */
function dataOf(text: string): string {
  const bytes = /^(?:[0-9a-f]{2})+$/.test(text) ? Buffer.from(text, "hex") : Buffer.from(text);
  return bytes.toString("base64");
}
