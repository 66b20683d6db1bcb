import { createHmac, randomBytes } from "node:crypto";
import { Webhook } from "standardwebhooks";
import type { Credentials } from "#lib/ingest/adapter.ts";
import type { ProviderKind } from "#lib/ingest/providers/index.ts";

/** A message as its sender's side tells it. */
export type OutboundMessage = {
  from: string;
  to: string;
  text: string;
  /** The provider's own id; null to send none, or one that is made where the dialect needs it. */
  id: string | null;
  /** UTC milliseconds; null when it is not told. */
  sentAt: number | null;
};

/** What a provider would post. */
export type SignedRequest = { headers: Record<string, string>; body: string };

/** Writes a message the way a provider does, with proof of the source's secret. */
type Signer = (
  message: OutboundMessage,
  credentials: { auth: Credentials["auth"]; secret: string; publicUrl: string },
) => SignedRequest;

/** The other side of each adapter, for trying a source without its provider. */
export const signers = {
  generic({ id, sentAt, ...message }, { auth, secret }) {
    const body = JSON.stringify({
      ...message,
      ...(id === null ? {} : { id }),
      ...(sentAt === null ? {} : { sentAt: new Date(sentAt).toISOString() }),
    });
    const proof =
      auth === "bearer" ? { authorization: `Bearer ${secret}` } : webhookHeaders(secret, body);
    return { headers: { "content-type": "application/json", ...proof }, body };
  },

  /** https://www.twilio.com/docs/usage/webhooks/webhooks-security; it has no field for `sentAt`. */
  twilio({ from, to, text, id }, { secret, publicUrl }) {
    const sid = id ?? `SM${randomBytes(16).toString("hex")}`;
    const fields = { Body: text, From: from, MessageSid: sid, NumMedia: "0", To: to };
    // The names are in order already, and each has one value.
    const signed = publicUrl + Object.entries(fields).flat().join("");
    return {
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        "x-twilio-signature": createHmac("sha1", secret).update(signed, "utf8").digest("base64"),
      },
      body: new URLSearchParams(fields).toString(),
    };
  },
} satisfies Record<ProviderKind, Signer>;

/** Standard Webhooks: HMAC-SHA256 over id, timestamp and body. */
function webhookHeaders(secret: string, body: string): Record<string, string> {
  const id = `msg_${randomBytes(12).toString("hex")}`;
  const now = new Date();
  return {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
    "webhook-signature": new Webhook(secret).sign(id, now, body),
  };
}
