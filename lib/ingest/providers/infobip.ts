import { randomBytes } from "node:crypto";
import { z } from "zod";
import { Problem } from "#lib/http/problem.ts";
import type { Adapter, ParsedMessage } from "#lib/ingest/adapter.ts";
import { emptyAnswer } from "#lib/ingest/empty-answer.ts";
import { faultsIn, nameField, requireList } from "#lib/ingest/json-fields.ts";
import { noSettings } from "#lib/ingest/no-settings.ts";
import { noSignature } from "#lib/ingest/no-signature.ts";
import { readInstant } from "#lib/ingest/read-instant.ts";
import { decodeText, parseJson } from "#lib/ingest/read-text.ts";
import { toldSegments } from "#lib/ingest/told-segments.ts";
import { withPlus } from "#lib/ingest/with-plus.ts";

const batchSchema = z.object({ results: z.unknown().optional() });

/** A delivery report has a status, a message of another channel its content under `message`. */
const foreignSchema = z.union([
  z.object({ text: z.undefined().optional(), status: z.looseObject({}) }),
  z.object({ text: z.undefined().optional(), message: z.looseObject({}) }),
]);

const messageSchema = z.object(
  {
    messageId: nameField("must be the message's id, as text").nullish(),
    from: nameField("must be the sender, as text"),
    to: nameField("must be the number it was sent to, as text"),
    text: z.string({ error: "must be the message's text" }),
    receivedAt: z.unknown().optional(),
    smsCount: z.unknown().optional(),
  },
  { error: "must be a message with from, to and text" },
);

/**
 * Infobip's inbound SMS webhook in its format MO_JSON_2: a batch of messages, whose long ones are whole.
 * https://infobip.com/docs/api/channels/sms/inbound-sms/receive-inbound-sms-messages
 * No signature and no schedule of repeats is documented; whether the credentials of an address are
 * sent as HTTP Basic has to be tried, which is why the address alone is a way, too.
 */
export const infobip: Adapter = {
  title: "Infobip",
  ways: [
    { auth: "basic", assurance: "sender", hasToken: true },
    { auth: "address", assurance: "address", hasToken: true },
  ],
  methods: ["POST"],
  mediaTypes: ["application/json"],
  settings: noSettings,

  makeSecret(auth) {
    return auth === "basic" ? `glasspost:${randomBytes(24).toString("base64url")}` : null;
  },

  verify: noSignature,

  parse(request) {
    const batch = batchSchema.safeParse(parseJson(decodeText(request.body)));
    if (!batch.success) throw new Problem("invalid", "The body must be an object with results.");
    const items = requireList(batch.data.results, "The body's results");
    return items.flatMap((item, index) => readMessage(item, `/results/${index}`));
  },

  respond: emptyAnswer,
};

function readMessage(item: unknown, pointer: string): ParsedMessage[] {
  if (foreignSchema.safeParse(item).success) return [];
  const parsed = messageSchema.safeParse(item);
  if (!parsed.success) return [faultsIn(parsed.error, pointer)];
  const { from, to, text, messageId, receivedAt, smsCount } = parsed.data;
  const sentAt = readInstant(receivedAt);
  return [
    {
      from: withPlus(from),
      to: withPlus(to),
      text,
      providerId: messageId ?? null,
      sentAt,
      sentClock: sentAt === null ? "unknown" : "provider",
      toPointer: `${pointer}/to`,
      ...toldSegments(smsCount),
    },
  ];
}
