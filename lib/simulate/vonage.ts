import { hash } from "node:crypto";
import { millisecondsInSecond } from "date-fns/constants";
import { signedText, vonageSettings, vonageSignature } from "#lib/ingest/providers/vonage.ts";
import type { Dialect, OutboundMessage, Proving, SignedRequest } from "#lib/simulate/dialect.ts";
import { signJwt } from "#lib/simulate/sign-jwt.ts";
import { uuidOf } from "#lib/simulate/uuid-of.ts";

/**
 * https://developer.vonage.com/messaging/sms/guides/inbound-sms
 * The SMS API sends as the account is set: in the address, as a form or as JSON. Which one a request
 * has is drawn by its nonce. With `jwt` it is the Messages API, which joins parts itself.
 */
export const vonage: Dialect = {
  atOnce: 1,
  tellsSentAt: true,
  hasParts: true,

  write([message], proving) {
    return proving.auth === "jwt" ? writeMessage(message!, proving) : writeSms(message!, proving);
  },
};

function writeSms(message: OutboundMessage, proving: Proving): SignedRequest {
  const fields = Object.fromEntries(signedFields(fieldsOf(message, proving), proving));
  const form = new URLSearchParams(fields).toString();
  const kinds: SignedRequest[] = [
    { method: "GET", query: form, headers: {}, body: "" },
    {
      method: "POST",
      query: "",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: form,
    },
    {
      method: "POST",
      query: "",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(fields),
    },
  ];
  return kinds[hash("sha256", `kind ${proving.nonce}`, "buffer")[0]! % kinds.length]!;
}

/** `timestamp` is when the request is signed, `message-timestamp` when the message is told first. */
function fieldsOf(
  { from, to, text, id, sentAt, part, encoding }: OutboundMessage,
  { now, nonce }: Proving,
): Map<string, string> {
  const [keyword = ""] = text.trim().split(/\s/);
  const told = new Date(sentAt ?? now).toISOString();
  const fields = {
    "api-key": "abcd1234",
    msisdn: withoutPlus(from),
    to: withoutPlus(to),
    messageId: id ?? hash("sha256", nonce, "hex").slice(0, 16).toUpperCase(),
    ...(encoding === "binary"
      ? { type: "binary", data: text.toUpperCase(), udh: "" }
      : {
          text,
          type: isUnicode(text, encoding) ? "unicode" : "text",
          keyword: keyword.toUpperCase(),
        }),
    ...(part
      ? {
          concat: "true",
          "concat-ref": part.ref,
          "concat-total": String(part.total),
          "concat-part": String(part.number),
        }
      : {}),
    "message-timestamp": told.slice(0, 19).replace("T", " "),
  };
  return new Map(Object.entries(fields));
}

function isUnicode(text: string, encoding: OutboundMessage["encoding"]): boolean {
  return encoding ? encoding === "ucs-2" : !/^[\x20-\x7e\r\n]*$/.test(text);
}

function signedFields(
  fields: Map<string, string>,
  { auth, secret, settings, now, nonce }: Proving,
): Map<string, string> {
  if (auth !== "signature") return fields;
  const { algorithm } = vonageSettings.parse(settings);
  const signed = new Map([
    ...fields,
    ["timestamp", String(Math.floor(now / millisecondsInSecond))],
    ["nonce", uuidOf(`nonce ${nonce}`)],
  ]);
  return signed.set("sig", vonageSignature(algorithm, secret, signedText(signed)!));
}

function writeMessage(
  { from, to, text, id, sentAt, segments = 1 }: OutboundMessage,
  { secret, now, nonce }: Proving,
): SignedRequest {
  const [keyword = ""] = text.trim().split(/\s/);
  const body = JSON.stringify({
    to: withoutPlus(to),
    from: withoutPlus(from),
    channel: "sms",
    message_uuid: id ?? uuidOf(nonce),
    timestamp: `${new Date(sentAt ?? now).toISOString().slice(0, 19)}Z`,
    usage: { price: "0.0057", currency: "EUR" },
    message_type: "text",
    text,
    sms: { num_messages: String(segments), keyword: keyword.toUpperCase() },
  });
  const token = signJwt("HS256", secret, {
    iat: Math.floor(now / millisecondsInSecond),
    jti: uuidOf(`token ${nonce}`),
    iss: "Vonage",
    payload_hash: hash("sha256", body, "hex"),
    api_key: "abcd1234",
    application_id: uuidOf("application"),
  });
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  return { method: "POST", query: "", headers, body };
}

function withoutPlus(number: string): string {
  return number.replace(/^\+(?=\d)/, "");
}
