import { createHmac } from "node:crypto";
import type { Dialect } from "#lib/simulate/dialect.ts";
import { madeId } from "#lib/simulate/made-id.ts";

/** The other side of what Twilio's dialect is spoken by; it has no field for `sentAt`. */
export function twilioCompatible({
  signatureHeader,
  fields: own,
}: {
  /** In lower case. */
  signatureHeader: string;
  /** What this provider sends beside the message. */
  fields: Record<string, string>;
}): Dialect {
  return {
    atOnce: 1,
    tellsSentAt: false,
    hasParts: false,

    write([message], { secret, publicUrl, nonce }) {
      const { from, to, text, id, segments = 1 } = message!;
      const sid = id ?? `SM${madeId(nonce, 32)}`;
      const fields: Record<string, string> = {
        ...own,
        Body: text,
        From: from,
        MessageSid: sid,
        NumMedia: "0",
        NumSegments: String(segments),
        SmsSid: sid,
        To: to,
      };
      const pairs = Object.keys(fields)
        .sort()
        .map((name) => name + fields[name]);
      const signed = publicUrl + pairs.join("");
      return {
        method: "POST",
        query: "",
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          [signatureHeader]: createHmac("sha1", secret).update(signed, "utf8").digest("base64"),
        },
        body: new URLSearchParams(fields).toString(),
      };
    },
  };
}
