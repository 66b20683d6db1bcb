import { createPrivateKey, sign } from "node:crypto";
import { millisecondsInSecond } from "date-fns/constants";
import type { Dialect } from "#lib/simulate/dialect.ts";
import { uuidOf } from "#lib/simulate/uuid-of.ts";

/** What stands before the 32 bytes of a private Ed25519 key in DER (RFC 8410). */
const PKCS8_PREFIX = Buffer.from("302e020100300506032b657004220420", "hex");

const encodings = { "gsm-7": "GSM-7", "ucs-2": "UCS-2", binary: "GSM-7" } as const;

/**
 * https://developers.telnyx.com/api-reference/callbacks/inbound-message
 * The source's secret must be a pair for trying: 64 bytes, the private key and the public one.
 */
export const telnyx: Dialect = {
  atOnce: 1,
  tellsSentAt: true,
  hasParts: false,

  write([message], { secret, publicUrl, now, nonce }) {
    const { from, to, text, id, sentAt, encoding, segments = 1 } = message!;
    const at = new Date(sentAt ?? now).toISOString();
    const body = JSON.stringify({
      data: {
        event_type: "message.received",
        id: uuidOf(`event ${nonce}`),
        occurred_at: at,
        payload: {
          cc: [],
          completed_at: null,
          cost: null,
          direction: "inbound",
          ...(encoding ? { encoding: encodings[encoding] } : {}),
          errors: [],
          from: { carrier: "", line_type: "", phone_number: from },
          id: id ?? uuidOf(nonce),
          media: [],
          messaging_profile_id: uuidOf("profile"),
          organization_id: uuidOf("organization"),
          parts: segments,
          received_at: at,
          record_type: "message",
          sent_at: null,
          subject: "",
          tags: [],
          text,
          to: [{ carrier: "", line_type: "", phone_number: to, status: "webhook_delivered" }],
          type: "SMS",
          valid_until: null,
          webhook_failover_url: null,
          webhook_url: publicUrl,
        },
        record_type: "event",
      },
      meta: { attempt: 1, delivered_to: publicUrl },
    });
    const time = String(Math.floor(now / millisecondsInSecond));
    return {
      method: "POST",
      query: "",
      headers: {
        "content-type": "application/json",
        "telnyx-timestamp": time,
        "telnyx-signature-ed25519": signature(secret, `${time}|${body}`),
      },
      body,
    };
  },
};

function signature(pair: string, text: string): string {
  const seed = Buffer.from(pair, "base64").subarray(0, 32);
  const key = createPrivateKey({
    key: Buffer.concat([PKCS8_PREFIX, seed]),
    format: "der",
    type: "pkcs8",
  });
  return sign(null, Buffer.from(text), key).toString("base64");
}
