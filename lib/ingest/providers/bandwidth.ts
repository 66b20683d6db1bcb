import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Adapter, ParsedMessage } from "#lib/ingest/adapter.ts";
import { emptyAnswer } from "#lib/ingest/empty-answer.ts";
import { faultsIn, nameField, requireList } from "#lib/ingest/json-fields.ts";
import { noSettings } from "#lib/ingest/no-settings.ts";
import { noSignature } from "#lib/ingest/no-signature.ts";
import { readInstant } from "#lib/ingest/read-instant.ts";
import { decodeText, parseJson } from "#lib/ingest/read-text.ts";
import { toldSegments } from "#lib/ingest/told-segments.ts";

const kindSchema = z.object(
  { type: z.string({ error: "must be the kind of event, as text" }) },
  { error: "must be an event with its type" },
);

const NUMBER = "must be the number it was sent to, as text";

const eventSchema = z.object({
  time: z.unknown().optional(),
  to: nameField(NUMBER).nullish(),
  message: z.object(
    {
      id: nameField("must be the message's id, as text").nullish(),
      owner: nameField(NUMBER).nullish(),
      from: nameField("must be the sender, as text"),
      text: z.string({ error: "must be the message's text" }).nullish(),
      time: z.unknown().optional(),
      segmentCount: z.unknown().optional(),
    },
    { error: "must be the message that was received" },
  ),
});

/**
 * Bandwidth's message webhook: a JSON array, usually of one event. Nothing is signed: the application's
 * callback credentials come as HTTP Basic. https://dev.bandwidth.com/docs/messaging/webhooks
 */
export const bandwidth: Adapter = {
  title: "Bandwidth",
  ways: [{ auth: "basic", assurance: "sender", hasToken: true }],
  methods: ["POST"],
  mediaTypes: ["application/json"],
  settings: noSettings,

  makeSecret() {
    return `glasspost:${randomBytes(24).toString("base64url")}`;
  },

  verify: noSignature,

  parse(request) {
    const events = requireList(parseJson(decodeText(request.body)), "The body");
    return events.flatMap((event, index) => readEvent(event, `/${index}`));
  },

  respond: emptyAnswer,
};

function readEvent(event: unknown, pointer: string): ParsedMessage[] {
  const kind = kindSchema.safeParse(event);
  if (!kind.success) return [faultsIn(kind.error, pointer)];
  if (kind.data.type !== "message-received") return [];
  const parsed = eventSchema.safeParse(event);
  if (!parsed.success) return [faultsIn(parsed.error, pointer)];
  const { message, to: recipient, time } = parsed.data;
  // Of a group message, each of our numbers gets an event of its own: `message.to` has them all.
  const to = message.owner ?? recipient;
  if (!to) return [{ errors: [{ pointer: `${pointer}/message/owner`, detail: NUMBER }] }];
  const sentAt = readInstant(message.time) ?? readInstant(time);
  return [
    {
      from: message.from,
      to,
      text: message.text ?? "",
      providerId: message.id ?? null,
      sentAt,
      sentClock: sentAt === null ? "unknown" : "provider",
      toPointer: message.owner ? `${pointer}/message/owner` : `${pointer}/to`,
      ...toldSegments(message.segmentCount),
    },
  ];
}
