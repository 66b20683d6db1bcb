import { createHmac, randomBytes } from "node:crypto";
import { millisecondsInSecond } from "date-fns/constants";
import { z } from "zod";
import { problemAnswer } from "#lib/http/problem.ts";
import type { Adapter, InboundMessage } from "#lib/ingest/adapter.ts";
import { isSameSecret } from "#lib/ingest/constant-time.ts";
import { fieldErrors } from "#lib/ingest/field-errors.ts";
import { readBinary } from "#lib/ingest/read-binary.ts";
import { readInstant } from "#lib/ingest/read-instant.ts";
import { decodeText, parseJson } from "#lib/ingest/read-text.ts";
import { rejectionOf, statusOf } from "#lib/ingest/results.ts";
import { isWithin } from "#lib/ingest/signed-time.ts";
import { toleranceSetting } from "#lib/ingest/tolerance-setting.ts";
import { unixSeconds } from "#lib/ingest/unix-seconds.ts";
import { withPlus } from "#lib/ingest/with-plus.ts";

const settings = z.strictObject({ tolerance: toleranceSetting });

const needed = (error: string) =>
  z.string({ error }).min(1, { error }).max(200, { error: "must have at most 200 characters" });

const eventSchema = z.object(
  { type: z.string({ error: "must be the kind of event, as text" }) },
  { error: "must be an object with type" },
);

const common = {
  id: z.string().max(200).nullish().catch(null),
  from: needed("must be the sender, as text"),
  to: needed("must be the number it was sent to, as text"),
  sent_at: z.unknown().optional(),
  received_at: z.unknown().optional(),
};

const mediaText = z.string().nullish().catch(null);

const messageSchemas = {
  mo_text: z.object({
    ...common,
    body: z.string({ error: "must be the message's text" }).transform((text) => ({ text })),
  }),
  mo_binary: z
    .object({
      ...common,
      body: z.base64({ error: "must be base64" }).max(1000, { error: "must be one SMS" }),
      udh: z
        .string({ error: "must be hex" })
        .regex(/^(?:[\da-f]{2}){0,280}$/i, { error: "must be hex" })
        .nullish(),
    })
    .transform(({ body, udh, ...rest }) => ({
      ...rest,
      body: readBinary(Buffer.from(body, "base64"), Buffer.from(udh ?? "", "hex")),
    })),
  mo_media: z.object({
    ...common,
    // The pictures themselves are not kept.
    body: z
      .object({ subject: mediaText, message: mediaText }, { error: "must be an object" })
      .transform(({ subject, message }) => ({
        text: [subject, message].filter(Boolean).join("\n"),
      })),
  }),
};

/**
 * Sinch's SMS webhook: JSON, signed where the service plan has a secret, with HMAC-SHA256 over its
 * bytes, a nonce and a time. A refusal with 4xx is final there.
 * https://developers.sinch.com/docs/sms/api-reference/sms/tag/Webhooks/
 */
export const sinch: Adapter<z.infer<typeof settings>> = {
  title: "Sinch",
  ways: [
    { auth: "signature", assurance: "body-and-time" },
    { auth: "basic", assurance: "sender", hasToken: true },
  ],
  methods: ["POST"],
  mediaTypes: ["application/json"],
  settings,

  makeSecret(auth) {
    return auth === "basic"
      ? `glasspost:${randomBytes(24).toString("base64url")}`
      : randomBytes(32).toString("base64url");
  },

  verify({ headers, body }, { secrets: kept, settings, now }, trace) {
    const secrets = kept.filter((secret) => secret !== "");
    if (secrets.length === 0) return { ok: false, reason: "no-key" };
    const given = headers.get("x-sinch-webhook-signature");
    const nonce = headers.get("x-sinch-webhook-signature-nonce");
    const time = headers.get("x-sinch-webhook-signature-timestamp");
    const algorithm = headers.get("x-sinch-webhook-signature-algorithm");
    if (!given || !nonce || !time) return { ok: false, reason: "no-proof" };
    const end = `.${nonce}.${time}`;
    trace?.("signed text", body.toString("utf8") + end);
    trace?.("given signature", given);
    // Every secret is compared, so that time does not tell which one failed.
    const matching = secrets.filter((secret) => {
      const expected = createHmac("sha256", secret).update(body).update(end).digest("base64");
      trace?.("expected signature", expected);
      return isSameSecret(expected, given);
    });
    const at = unixSeconds(time);
    // A point in the nonce would let it take in the end of a body.
    const isPlain = /^[\w-]{1,128}$/.test(nonce) && (algorithm ?? "HmacSHA256") === "HmacSHA256";
    if (matching.length === 0 || at === null || !isPlain)
      return { ok: false, reason: "wrong-proof" };
    const reason = isWithin(at, now, settings.tolerance * millisecondsInSecond);
    return reason ? { ok: false, reason } : { ok: true, nonce };
  },

  parse({ body }) {
    const json = parseJson(decodeText(body));
    const event = eventSchema.safeParse(json);
    if (!event.success) return [{ errors: fieldErrors(event.error) }];
    const { type } = event.data;
    if (!isMessageType(type)) return [];
    const parsed = messageSchemas[type].safeParse(json);
    if (!parsed.success) return [{ errors: fieldErrors(parsed.error) }];
    const { id, from, to, sent_at, received_at, body: content } = parsed.data;
    const smscAt = readInstant(sent_at);
    const sentAt = smscAt ?? readInstant(received_at);
    const message: InboundMessage = {
      from: withPlus(from),
      to: withPlus(to),
      providerId: id || null,
      sentAt,
      sentClock: sentAt === null ? "unknown" : smscAt === null ? "provider" : "smsc",
      toPointer: "/to",
      ...content,
    };
    return [message];
  },

  respond(results) {
    const rejection = rejectionOf(results);
    if (rejection) return problemAnswer(rejection);
    return { status: statusOf(results, 200), headers: {}, body: "" };
  },

  refusalStatus(reason) {
    // A wrong clock, or no key, is our fault: Sinch tries again for most of a day, and 4xx ends that.
    return reason === "too-old" || reason === "too-early" || reason === "no-key" ? 503 : 401;
  },
};

function isMessageType(type: string): type is keyof typeof messageSchemas {
  return Object.hasOwn(messageSchemas, type);
}
