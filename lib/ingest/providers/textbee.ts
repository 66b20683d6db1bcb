import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Adapter } from "#lib/ingest/adapter.ts";
import { emptyAnswer } from "#lib/ingest/empty-answer.ts";
import { fieldErrors } from "#lib/ingest/field-errors.ts";
import { deviceName, neededText, toldInstant } from "#lib/ingest/field-schemas.ts";
import { hmacVerdict } from "#lib/ingest/hmac-verdict.ts";
import { noSettings } from "#lib/ingest/no-settings.ts";
import { decodeText, parseJson } from "#lib/ingest/read-text.ts";

const eventSchema = z.object({ webhookEvent: z.unknown() }).partial();

const id = neededText("must be an id, as text").nullish();

const messageSchema = z.object({
  smsId: id,
  idempotencyKey: id,
  deviceId: deviceName("must be the device's id"),
  sender: neededText("must be the sender, as text"),
  message: z.string({ error: "must be the message's text" }),
  receivedAt: toldInstant,
});

/**
 * textbee: a phone's messages. Its signature has no time, so `smsId`, which a retry repeats, is what
 * stops replays. It never tells the number that a message was sent to: the device stands for it.
 */
export const textbee: Adapter = {
  title: "textbee",
  ways: [{ auth: "signature", assurance: "body" }],
  methods: ["POST"],
  mediaTypes: ["application/json"],
  settings: noSettings,

  makeSecret() {
    return randomBytes(24).toString("base64url");
  },

  verify({ headers, body }, { secrets }, trace) {
    const given = headers.get("x-signature");
    if (!given) return { ok: false, reason: "no-proof" };
    trace?.("signed text", body.toString("utf8"));
    return hmacVerdict(given.toLowerCase(), secrets, [body], "hex", trace);
  },

  parse(request) {
    const told = parseJson(decodeText(request.body));
    const { webhookEvent } = eventSchema.safeParse(told).data ?? {};
    if (typeof webhookEvent === "string" && webhookEvent !== "MESSAGE_RECEIVED") return [];
    const read = messageSchema.safeParse(told);
    if (!read.success) return [{ errors: fieldErrors(read.error) }];
    const { smsId, idempotencyKey, deviceId, sender, message, receivedAt } = read.data;
    return [
      {
        from: sender,
        to: null,
        device: deviceId,
        text: message,
        providerId: smsId ?? idempotencyKey ?? null,
        sentAt: receivedAt,
        sentClock: receivedAt === null ? "unknown" : "device",
        toPointer: "/deviceId",
      },
    ];
  },

  respond(results) {
    return emptyAnswer(results);
  },
};
