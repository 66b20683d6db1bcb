import type { Dialect } from "#lib/simulate/dialect.ts";
import { signJwt } from "#lib/simulate/sign-jwt.ts";
import { uuidOf } from "#lib/simulate/uuid-of.ts";

const TEN_MINUTES_S = 600;

/** A CloudEvent as httpSMS posts it: without a content type. */
export const httpsms: Dialect = {
  atOnce: 1,
  tellsSentAt: true,
  hasParts: false,

  write([message], { secret, publicUrl, now, nonce }) {
    const { from, to, text, id, sentAt } = message!;
    const userId = uuidOf("user").replaceAll("-", "").slice(0, 28);
    const seconds = Math.floor(now / 1000);
    const claims = {
      aud: [publicUrl],
      exp: seconds + TEN_MINUTES_S,
      iat: seconds,
      iss: "api.httpsms.com",
      nbf: seconds - TEN_MINUTES_S,
      sub: userId,
    };
    const event = {
      specversion: "1.0",
      id: uuidOf(nonce),
      source: "/v1/messages/receive",
      type: "message.phone.received",
      datacontenttype: "application/json",
      time: new Date(now).toISOString(),
      data: {
        message_id: id ?? uuidOf(`message ${nonce}`),
        user_id: userId,
        owner: to,
        encrypted: false,
        contact: from,
        timestamp: new Date(sentAt ?? now).toISOString(),
        content: text,
        sim: "SIM1",
        attachments: [],
      },
    };
    return {
      method: "POST",
      query: "",
      headers: {
        authorization: `Bearer ${signJwt("HS256", secret, claims)}`,
        "user-agent": "Go-http-client/2.0",
        "x-event-type": event.type,
      },
      body: JSON.stringify(event),
    };
  },
};
