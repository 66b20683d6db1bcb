import { createPublicKey, type KeyObject, verify } from "node:crypto";
import { promisify } from "node:util";
import { millisecondsInMinute } from "date-fns/constants";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import { problemAnswer } from "#lib/http/problem.ts";
import type { Adapter, Encoding, InboundMessage } from "#lib/ingest/adapter.ts";
import { fieldErrors } from "#lib/ingest/field-errors.ts";
import { noSettings } from "#lib/ingest/no-settings.ts";
import { readInstant } from "#lib/ingest/read-instant.ts";
import { decodeText, parseJson } from "#lib/ingest/read-text.ts";
import { rejectionOf, statusOf } from "#lib/ingest/results.ts";
import { isWithin } from "#lib/ingest/signed-time.ts";
import { unixSeconds } from "#lib/ingest/unix-seconds.ts";
import { withPlus } from "#lib/ingest/with-plus.ts";

const TOLERANCE_MS = 5 * millisecondsInMinute;

/** What stands before the 32 bytes of an Ed25519 key in DER (RFC 8410). */
const SPKI_PREFIX = Buffer.from("302a300506032b6570032100", "hex");

const encodings: Record<string, Encoding> = {
  "GSM-7": "gsm-7",
  GSM7: "gsm-7",
  "UCS-2": "ucs-2",
  UCS2: "ucs-2",
  "UTF-16": "ucs-2",
};

const eventSchema = z.object(
  { data: z.object({ event_type: z.string() }, { error: "must be the event" }) },
  { error: "must be an object with data" },
);

const number = z
  .string({ error: "must be a number, as text" })
  .min(1, { error: "must not be empty" })
  .max(200, { error: "must have at most 200 characters" });

const receivedSchema = z.object({
  data: z.object({
    id: z.string().max(200).nullish().catch(null),
    occurred_at: z.unknown().optional(),
    payload: z.object(
      {
        id: z.string().max(200).nullish().catch(null),
        direction: z.string().nullish().catch(null),
        from: z.object({ phone_number: number }, { error: "must be the sender" }),
        to: z
          .array(z.unknown(), { error: "must be a list of receivers" })
          .transform(([first]) => [first] as const)
          .pipe(z.tuple([z.object({ phone_number: number }, { error: "must be the receiver" })])),
        text: z.string({ error: "must be the message's text" }).nullish(),
        encoding: z.string().nullish().catch(null),
        parts: z.int().min(1).max(255).nullish().catch(null),
        received_at: z.unknown().optional(),
      },
      { error: "must be the message" },
    ),
  }),
});

/**
 * Telnyx's messaging webhook, API v2: JSON, signed with Ed25519 over its time and its bytes.
 * The secret is the account's public key; where the private one stands before it (64 bytes), the
 * source is one for trying, and nobody but the simulator has use of that half.
 * https://developers.telnyx.com/api-reference/callbacks/inbound-message
 */
export const telnyx: Adapter = {
  title: "Telnyx",
  ways: [{ auth: "signature", assurance: "body-and-time" }],
  methods: ["POST"],
  mediaTypes: ["application/json"],
  settings: noSettings,

  makeSecret() {
    return null;
  },

  async verify({ headers, body }, { secrets, now }, trace) {
    const known = secrets.flatMap((secret) => publicKeyOf(secret) ?? []);
    if (known.length === 0) return { ok: false, reason: "no-key" };
    const given = headers.get("telnyx-signature-ed25519");
    const time = headers.get("telnyx-timestamp");
    if (!given || !time) return { ok: false, reason: "no-proof" };
    const signed = Buffer.concat([Buffer.from(`${time}|`), body]);
    trace?.("signed text", signed.toString("utf8"));
    trace?.("given signature", given);
    const at = unixSeconds(time);
    const signature = Buffer.from(given, "base64");
    // Node reads base64 that is written in another way, too: a signature has one spelling.
    const isSigned =
      signature.toString("base64") === given && (await isSignedByAny(known, signed, signature));
    if (!isSigned || at === null) return { ok: false, reason: "wrong-proof" };
    const reason = isWithin(at, now, TOLERANCE_MS);
    return reason ? { ok: false, reason } : { ok: true };
  },

  parse({ body }) {
    const json = parseJson(decodeText(body));
    const event = eventSchema.safeParse(json);
    if (!event.success) return [{ errors: fieldErrors(event.error) }];
    if (event.data.data.event_type !== "message.received") return [];
    const received = receivedSchema.safeParse(json);
    if (!received.success) return [{ errors: fieldErrors(received.error) }];
    const { payload, ...data } = received.data.data;
    if (payload.direction && payload.direction !== "inbound") return [];
    const sentAt = readInstant(payload.received_at) ?? readInstant(data.occurred_at);
    const message: InboundMessage = {
      from: withPlus(payload.from.phone_number),
      to: withPlus(payload.to[0].phone_number),
      // A picture alone has none.
      text: payload.text ?? "",
      providerId: payload.id || data.id || null,
      sentAt,
      sentClock: sentAt === null ? "unknown" : "provider",
      toPointer: "/data/payload/to/0/phone_number",
    };
    const encoding = Object.hasOwn(encodings, payload.encoding ?? "")
      ? encodings[payload.encoding ?? ""]
      : undefined;
    if (encoding) message.encoding = encoding;
    if (payload.parts) message.segments = payload.parts;
    return [message];
  },

  respond(results) {
    const rejection = rejectionOf(results);
    if (rejection) return problemAnswer(rejection);
    return { status: statusOf(results, 200), headers: {}, body: "" };
  },
};

const verifyAside = promisify(verify);

/** In a thread of Node's pool: it takes longer than all else before a message is stored. */
async function isSignedByAny(keys: KeyObject[], signed: Buffer, signature: Buffer) {
  const verdicts = keys.map((key) => verifyAside(null, signed, key, signature));
  return (await Promise.all(verdicts)).includes(true);
}

function publicKeyOf(secret: string): KeyObject | null {
  let key = keys.get(secret);
  if (!key) {
    const bytes = Buffer.from(secret, "base64");
    const raw = bytes.length === 64 ? bytes.subarray(32) : bytes;
    if (raw.length !== 32) return null;
    const der = Buffer.concat([SPKI_PREFIX, raw]);
    key = createPublicKey({ key: der, format: "der", type: "spki" });
    keys.set(secret, key);
  }
  return key;
}

/** Reading a key costs more than verifying by it. */
const keys = new LRUCache<string, KeyObject>({ max: 100 });
