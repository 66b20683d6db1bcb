import type { SmscAlphabet } from "#lib/ingest/decode-smpp.ts";
import { jasminSettings } from "#lib/ingest/providers/jasmin.ts";
import { encodeGsm } from "#lib/messages/gsm-alphabet.ts";
import type { Dialect, OutboundMessage } from "#lib/simulate/dialect.ts";
import { madeId } from "#lib/simulate/made-id.ts";

/** https://docs.jasminsms.com/en/latest/apis/ja-http/index.html; no field tells `sentAt`. */
export const jasmin: Dialect = {
  atOnce: 1,
  tellsSentAt: false,
  hasParts: false,

  write([message], { nonce, settings }) {
    const { from, to, id } = message!;
    const { alphabet } = jasminSettings.parse(settings ?? {});
    const { coding, bytes } = contentOf(message!, alphabet);
    const fields = new URLSearchParams({
      id: id ?? madeId(nonce, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-"),
      from,
      to,
      "origin-connector": "smsc-1",
      priority: "0",
      coding: String(coding),
      binary: bytes.toString("hex"),
    });
    return {
      method: "POST",
      query: "",
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        accept: "text/plain",
        "user-agent": "Jasmin gateway/1.0 deliverSmHttpThrower",
      },
      body: `${fields}&content=${percentEncode(bytes)}`,
    };
  },
};

/** The bytes that an SMSC would send, and the `data_coding` that says how to read them. */
function contentOf(
  { text, encoding }: OutboundMessage,
  alphabet: SmscAlphabet,
): { coding: number; bytes: Buffer } {
  if (encoding === "binary") return { coding: 4, bytes: Buffer.from(text, "hex") };
  const bytes = encoding === "ucs-2" ? null : defaultBytes(text, alphabet);
  return bytes ? { coding: 0, bytes } : { coding: 8, bytes: Buffer.from(text, "utf16le").swap16() };
}

/** Null where the SMSC's default alphabet lacks a character. */
function defaultBytes(text: string, alphabet: SmscAlphabet): Buffer | null {
  if (alphabet === "utf-8") return Buffer.from(text, "utf8");
  if (alphabet === "gsm-7") return encodeGsm(text);
  return /^[\p{ASCII}\xa0-\xff]*$/u.test(text) ? Buffer.from(text, "latin1") : null;
}

/** Each byte for itself: what they are a text of is not for HTTP to know. */
function percentEncode(bytes: Buffer): string {
  return [...bytes].map((byte) => `%${byte.toString(16).padStart(2, "0").toUpperCase()}`).join("");
}
