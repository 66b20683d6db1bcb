import { hash } from "node:crypto";
import { hmacOf } from "#lib/ingest/hmac-verdict.ts";
import type { Dialect } from "#lib/simulate/dialect.ts";

/** What `scripts/gammu-smsd.sh` posts: every byte of a value is written as its number. */
export const gammuSmsd: Dialect = {
  atOnce: 1,
  tellsSentAt: true,
  hasParts: false,

  write([message], { secret, now, nonce }) {
    const { from, to, text, id, sentAt, encoding, segments = 1 } = message!;
    const fields = {
      device: to,
      from,
      text,
      has_text: encoding === "binary" ? "no" : "yes",
      sent: sentAt === null ? "" : String(Math.floor(sentAt / 1000)),
      messages: String(segments),
    };
    const written = Object.entries(fields).map(([name, value]) => `&${name}=${bytesOf(value)}`);
    const body = `id=${encodeURIComponent(id ?? hash("sha256", nonce).slice(0, 32))}${written.join("")}`;
    const time = String(Math.floor(now / 1000));
    return {
      method: "POST",
      query: "",
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        "user-agent": "curl/8.14.1",
        "x-signature": hmacOf(secret, [`${time}.${body}`], "hex"),
        "x-timestamp": time,
      },
      body,
    };
  },
};

function bytesOf(value: string): string {
  return Buffer.from(value)
    .toString("hex")
    .replaceAll(/../g, (byte) => `%${byte}`);
}
