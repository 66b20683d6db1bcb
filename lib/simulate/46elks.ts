import type { Dialect } from "#lib/simulate/dialect.ts";
import { madeId } from "#lib/simulate/made-id.ts";

/** https://www.46elks.se/docs/receive-sms; it writes UTC without an offset. */
export const elks46: Dialect = {
  atOnce: 1,
  tellsSentAt: true,
  hasParts: false,

  write([message], { nonce }) {
    const { from, to, text, id, sentAt } = message!;
    const fields = {
      direction: "incoming",
      id: id ?? `s${madeId(nonce, 32)}`,
      from,
      to,
      ...(sentAt === null ? {} : { created: new Date(sentAt).toISOString().replace("Z", "000") }),
      message: text,
    };
    return {
      method: "POST",
      query: "",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(fields).toString(),
    };
  },
};
