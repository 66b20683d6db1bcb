import { randomBytes } from "node:crypto";
import { millisecondsInMinute } from "date-fns/constants";
import { z } from "zod";
import type { Adapter, InboundMessage } from "#lib/ingest/adapter.ts";
import { emptyAnswer } from "#lib/ingest/empty-answer.ts";
import { fieldErrors } from "#lib/ingest/field-errors.ts";
import { deviceName, neededText, toldInstant } from "#lib/ingest/field-schemas.ts";
import { hmacVerdict } from "#lib/ingest/hmac-verdict.ts";
import { noSettings } from "#lib/ingest/no-settings.ts";
import { readBinary } from "#lib/ingest/read-binary.ts";
import { decodeText, parseJson } from "#lib/ingest/read-text.ts";
import { isWithin } from "#lib/ingest/signed-time.ts";
import { unixSeconds } from "#lib/ingest/unix-seconds.ts";

/** What the app's documentation suggests. Each retry is expected to be signed anew. */
const TOLERANCE_MS = 5 * millisecondsInMinute;

const eventSchema = z.object({ event: z.unknown() }).partial();

const sender = neededText("must be the sender, as text").optional();

const messageSchema = z.object({
  id: neededText("must be the event's id").nullish(),
  deviceId: deviceName("must be the device's id"),
  payload: z.object(
    {
      sender,
      /** What `sender` was called by older apps. */
      phoneNumber: sender,
      recipient: z.string({ error: "must be the number it was sent to, as text" }).nullish(),
      simNumber: z.int({ error: "must be the SIM's number" }).min(0).max(99).nullish(),
      message: z.string({ error: "must be the message's text" }).optional(),
      data: z.base64({ error: "must be bytes in base64" }).max(4096).optional(),
      receivedAt: toldInstant,
    },
    { error: "must be the message" },
  ),
});

/**
 * SMS Gateway for Android (sms-gate.app): a phone's messages, long ones joined. The number that they
 * were sent to is told only where the phone knows it: the device and its SIM stand for it.
 * The same message may be sent under another id: what it says and when tells that.
 * https://docs.sms-gate.app/features/webhooks/
 */
export const smsGate: Adapter = {
  title: "SMS Gateway for Android",
  ways: [{ auth: "signature", assurance: "body-and-time" }],
  methods: ["POST"],
  mediaTypes: ["application/json"],
  resendsUnderNewIds: true,
  settings: noSettings,

  makeSecret() {
    return randomBytes(24).toString("base64url");
  },

  verify({ headers, body }, { secrets, now }, trace) {
    const given = headers.get("x-signature");
    const time = headers.get("x-timestamp");
    if (!given || !time) return { ok: false, reason: "no-proof" };
    trace?.("signed text", `${body}${time}`);
    const verdict = hmacVerdict(given.toLowerCase(), secrets, [body, time], "hex", trace);
    if (!verdict.ok) return verdict;
    const at = unixSeconds(time);
    if (at === null) return { ok: false, reason: "wrong-proof" };
    const reason = isWithin(at, now, TOLERANCE_MS);
    return reason ? { ok: false, reason } : verdict;
  },

  parse(request) {
    const told = parseJson(decodeText(request.body));
    const { event } = eventSchema.safeParse(told).data ?? {};
    if (typeof event === "string" && !/^sms:(?:data-)?received$/.test(event)) return [];
    const read = messageSchema.safeParse(told);
    if (!read.success) return [{ errors: fieldErrors(read.error) }];
    const { id, deviceId, payload } = read.data;
    const from = payload.sender ?? payload.phoneNumber;
    if (from === undefined) {
      return [{ errors: [{ pointer: "/payload/sender", detail: "must be the sender, as text" }] }];
    }
    const content = contentOf(payload);
    if (!content) {
      return [{ errors: [{ pointer: "/payload/message", detail: "must be the message's text" }] }];
    }
    const { recipient, simNumber, receivedAt } = payload;
    // A number as people of one country write it could be any country's.
    const isWhole = /^\+[1-9]\d{6,14}$/.test(recipient ?? "");
    return [
      {
        from,
        to: isWhole ? recipient! : null,
        device: simNumber == null ? deviceId : `${deviceId}/${simNumber}`,
        ...content,
        providerId: id ?? null,
        sentAt: receivedAt,
        sentClock: receivedAt === null ? "unknown" : "device",
        toPointer: isWhole ? "/payload/recipient" : "/deviceId",
      },
    ];
  },

  respond(results) {
    return emptyAnswer(results);
  },
};

/** A text, or the bytes of a data message: as text where they are one, else in hex. */
function contentOf(payload: {
  message?: string | undefined;
  data?: string | undefined;
}): Pick<InboundMessage, "text" | "encoding"> | null {
  if (payload.message !== undefined) return { text: payload.message };
  if (payload.data === undefined) return null;
  return readBinary(Buffer.from(payload.data, "base64"), Buffer.alloc(0));
}
