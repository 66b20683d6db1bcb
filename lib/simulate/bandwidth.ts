import { basicHeader } from "#lib/simulate/basic-header.ts";
import type { Dialect } from "#lib/simulate/dialect.ts";
import { madeId } from "#lib/simulate/made-id.ts";

/** https://dev.bandwidth.com/docs/messaging/webhooks */
export const bandwidth: Dialect = {
  atOnce: 1,
  tellsSentAt: true,
  hasParts: false,

  write([message], proving) {
    const { from, to, text, id, sentAt, segments = 1 } = message!;
    const time = sentAt === null ? {} : { time: new Date(sentAt).toISOString() };
    const event = {
      type: "message-received",
      ...time,
      description: "Incoming message received",
      to,
      message: {
        id: id ?? madeId(proving.nonce, 30),
        owner: to,
        applicationId: "00000000-0000-4000-8000-000000000000",
        ...time,
        segmentCount: segments,
        direction: "in",
        to: [to],
        from,
        text,
        channel: "SMS",
      },
    };
    return {
      method: "POST",
      query: "",
      headers: { "content-type": "application/json; charset=utf-8", ...basicHeader(proving) },
      body: JSON.stringify([event]),
    };
  },
};
