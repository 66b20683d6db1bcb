import { createHmac, hash } from "node:crypto";
import type { Dialect } from "#lib/simulate/dialect.ts";

/** https://www.twilio.com/docs/usage/webhooks/webhooks-security; it has no field for `sentAt`. */
export const twilio: Dialect = {
  atOnce: 1,
  tellsSentAt: false,
  hasParts: false,

  write([message], { secret, publicUrl, nonce }) {
    const { from, to, text, id, segments = 1 } = message!;
    const sid = id ?? `SM${hash("sha256", nonce, "hex").slice(0, 32)}`;
    const fields = {
      Body: text,
      From: from,
      MessageSid: sid,
      NumMedia: "0",
      NumSegments: String(segments),
      To: to,
    };
    // The names are in order already, and each has one value.
    const signed = publicUrl + Object.entries(fields).flat().join("");
    return {
      method: "POST",
      query: "",
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        "x-twilio-signature": createHmac("sha1", secret).update(signed, "utf8").digest("base64"),
      },
      body: new URLSearchParams(fields).toString(),
    };
  },
};
