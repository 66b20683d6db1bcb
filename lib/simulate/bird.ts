import { hash } from "node:crypto";
import { hmacOf } from "#lib/ingest/hmac-verdict.ts";
import type { Dialect, OutboundMessage, Proving } from "#lib/simulate/dialect.ts";
import { signJwt } from "#lib/simulate/sign-jwt.ts";
import { uuidOf } from "#lib/simulate/uuid-of.ts";

/** https://docs.bird.com/api/channels-api/supported-channels/programmable-sms/receiving-messages */
export const bird: Dialect = {
  atOnce: 1,
  tellsSentAt: true,
  hasParts: false,

  write([message], proving) {
    const body = JSON.stringify({
      service: "channels",
      event: "sms.inbound",
      payload: payloadOf(message!, proving),
    });
    const headers = { "content-type": "application/json", ...proofOf(body, proving) };
    return { method: "POST", query: "", headers, body };
  },
};

function payloadOf({ from, to, text, id, sentAt }: OutboundMessage, { nonce, now }: Proving) {
  const at = new Date(sentAt ?? now).toISOString();
  return {
    id: id ?? uuidOf(nonce),
    channelId: to,
    sender: {
      contact: {
        id: uuidOf(`contact ${from}`),
        identifierKey: "phonenumber",
        identifierValue: from,
      },
    },
    receiver: { connector: { id: uuidOf(`connector ${to}`) } },
    body: { type: "text", text: { text } },
    parts: [{ platformReference: hash("md5", nonce) }],
    status: "delivered",
    direction: "incoming",
    lastStatusAt: at,
    createdAt: at,
    updatedAt: at,
  };
}

function proofOf(
  body: string,
  { auth, secret, publicUrl, now, nonce }: Proving,
): Record<string, string> {
  const seconds = Math.floor(now / 1000);
  if (auth === "jwt") {
    const claims = {
      iss: "MessageBird",
      nbf: seconds,
      exp: seconds + 60,
      jti: uuidOf(nonce),
      url_hash: hash("sha256", publicUrl),
      payload_hash: hash("sha256", body),
    };
    return { "messagebird-signature-jwt": signJwt("HS256", secret, claims) };
  }
  const signed = [`${seconds}\n${publicUrl}\n`, hash("sha256", body, "buffer")];
  return {
    "messagebird-request-timestamp": String(seconds),
    "messagebird-signature": hmacOf(secret, signed, "base64"),
  };
}
