import { createHmac } from "node:crypto";
import type { Dialect, Proving } from "#lib/simulate/dialect.ts";
import { madeId } from "#lib/simulate/made-id.ts";
import { withoutPlus } from "#lib/simulate/without-plus.ts";

/** https://docs.plivo.com/docs/messaging/api/message/handling-incoming; no field tells `sentAt`. */
export const plivo: Dialect = {
  atOnce: 1,
  tellsSentAt: false,
  hasParts: false,

  write([message], proving) {
    const { from, to, text, id, segments = 1 } = message!;
    // In the order of their names, as they are signed.
    const fields = {
      From: withoutPlus(from),
      MessageIntent: "",
      MessageUUID: id ?? uuidOf(proving.nonce),
      PowerpackUUID: "",
      Text: text,
      To: withoutPlus(to),
      TotalAmount: "0",
      TotalRate: "0",
      Type: "sms",
      Units: String(segments),
    };
    return {
      method: "POST",
      query: "",
      headers: { "content-type": "application/x-www-form-urlencoded", ...proofOf(fields, proving) },
      body: new URLSearchParams(fields).toString(),
    };
  },
};

function proofOf(
  fields: Record<string, string>,
  { auth, publicUrl, secret, nonce: name }: Proving,
): Record<string, string> {
  const nonce = String(BigInt(`0x${madeId(name, 16)}`)).padStart(20, "0");
  const sign = (text: string) => createHmac("sha256", secret).update(text).digest("base64");
  const [base = "", query] = publicUrl.split("?");
  if (auth === "signature-v2") {
    const signature = sign(base + nonce);
    return {
      "x-plivo-signature-v2": signature,
      "x-plivo-signature-ma-v2": signature,
      "x-plivo-signature-v2-nonce": nonce,
    };
  }
  const pairs = [...new URLSearchParams(query)].map(([key, value]) => `${key}=${value}`).sort();
  const start = query ? `${pairs.join("&")}.` : "";
  const signature = sign(`${base}?${start}${Object.entries(fields).flat().join("")}.${nonce}`);
  return {
    "x-plivo-signature-v3": signature,
    "x-plivo-signature-ma-v3": signature,
    "x-plivo-signature-v3-nonce": nonce,
  };
}

function uuidOf(nonce: string): string {
  return madeId(nonce, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
