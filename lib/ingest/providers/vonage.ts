import { createHmac, hash } from "node:crypto";
import { millisecondsInSecond } from "date-fns/constants";
import { z } from "zod";
import { Problem, problemAnswer } from "#lib/http/problem.ts";
import type {
  Adapter,
  Credentials,
  InboundMessage,
  ParsedMessage,
  Part,
  ProviderRequest,
  Trace,
  Verdict,
} from "#lib/ingest/adapter.ts";
import { isSameSecret } from "#lib/ingest/constant-time.ts";
import { fieldErrors } from "#lib/ingest/field-errors.ts";
import { bearerToken, verifyJwt } from "#lib/ingest/jwt.ts";
import { readBinary } from "#lib/ingest/read-binary.ts";
import { readInstant } from "#lib/ingest/read-instant.ts";
import { decodeText, parseJson } from "#lib/ingest/read-text.ts";
import { rejectionOf } from "#lib/ingest/results.ts";
import { isWithin } from "#lib/ingest/signed-time.ts";
import { toleranceSetting } from "#lib/ingest/tolerance-setting.ts";
import { unixSeconds } from "#lib/ingest/unix-seconds.ts";
import { withPlus } from "#lib/ingest/with-plus.ts";

export const vonageSettings = z.strictObject({
  algorithm: z
    .enum(["md5hash", "md5", "sha1", "sha256", "sha512"])
    .default("sha256")
    .describe(
      "The signature method that is chosen in Vonage's dashboard; md5hash is its own default.",
    ),
  tolerance: toleranceSetting,
});

export type VonageSettings = z.infer<typeof vonageSettings>;

// More than any webhook of Vonage has.
const MAX_FIELDS = 200;

const needed = (error: string) =>
  z.string({ error }).min(1, { error }).max(200, { error: "must have at most 200 characters" });

const smsSchema = z.object({
  msisdn: needed("must be the sender, as text"),
  to: needed("must be the number it was sent to, as text"),
  messageId: z.string().max(200).nullish().catch(null),
  "message-timestamp": z.string().nullish(),
  type: z.string().nullish(),
  text: z.string().nullish(),
  data: z
    .string()
    .regex(/^(?:[\da-f]{2}){0,1000}$/i, { error: "must be hex" })
    .nullish(),
  udh: z
    .string()
    .regex(/^(?:[\da-f]{2}){0,280}$/i, { error: "must be hex" })
    .nullish(),
});

const wholeUpTo255 = (error: string) =>
  z
    .string({ error })
    .regex(/^\d{1,3}$/, { error })
    .transform(Number)
    .refine((value) => value >= 1 && value <= 255, { error });

const partSchema = z
  .object({
    "concat-ref": needed("must be what all parts have in common"),
    "concat-total": wholeUpTo255("must be a number of parts, 1 to 255"),
    "concat-part": wholeUpTo255("must be the number of a part, 1 to 255"),
  })
  .refine((part) => part["concat-part"] <= part["concat-total"], {
    error: "must be at most concat-total",
    path: ["concat-part"],
  });

const eventSchema = z.object({
  channel: z.string().nullish().catch(null),
  message_type: z.string().nullish().catch(null),
});

const messageSchema = z.object({
  from: needed("must be the sender, as text"),
  to: needed("must be the number it was sent to, as text"),
  message_uuid: z.string().max(200).nullish().catch(null),
  text: z.string({ error: "must be the message's text" }).nullish(),
  timestamp: z.unknown().optional(),
  sms: z
    .object({ num_messages: z.coerce.number().int().min(1).max(255) })
    .nullish()
    .catch(null),
});

/**
 * Vonage's SMS API (fields in the address, a form or JSON; `sig` among them, where support has
 * enabled that) and its Messages API (JSON, a token with the body's hash). Both resend for 24 hours
 * what is not answered 200 or 204.
 * https://developer.vonage.com/messaging/sms/guides/inbound-sms
 */
export const vonage: Adapter<VonageSettings> = {
  title: "Vonage",
  ways: [
    { auth: "signature", assurance: "body-and-time" },
    { auth: "jwt", assurance: "body-and-time" },
    { auth: "address", assurance: "address", hasToken: true },
  ],
  methods: ["GET", "POST"],
  mediaTypes: ["application/json", "application/x-www-form-urlencoded"],
  settings: vonageSettings,

  makeSecret() {
    return null;
  },

  verify(request, credentials, trace) {
    const secrets = credentials.secrets.filter((secret) => secret !== "");
    if (secrets.length === 0) return { ok: false, reason: "no-key" };
    return credentials.auth === "jwt"
      ? tokenVerdict(request, { ...credentials, secrets }, trace)
      : signatureVerdict(request, { ...credentials, secrets }, trace);
  },

  parse(request) {
    const json = request.method === "POST" ? jsonOf(request) : null;
    if (json && Object.hasOwn(json, "message_uuid")) return readMessage(json);
    return readSms(fieldsOf(request));
  },

  respond(results) {
    const rejection = rejectionOf(results);
    if (rejection) return problemAnswer(rejection);
    // 202 would be resent, too.
    return { status: 200, headers: {}, body: "" };
  },

  refusalStatus(reason) {
    // The Messages API tries again after 5xx; at times it sends a token with the second try only.
    return ["no-proof", "too-old", "too-early", "no-key"].includes(reason) ? 503 : 401;
  },
};

const claimsSchema = z.object({ payload_hash: z.string(), jti: z.string().max(200).optional() });

function tokenVerdict(
  { method, headers, body }: ProviderRequest,
  { secrets, settings, now }: Credentials<VonageSettings>,
  trace?: Trace,
): Verdict {
  // The token covers a body only.
  if (method !== "POST") return { ok: false, reason: "wrong-proof" };
  const token = bearerToken(headers);
  if (!token) return { ok: false, reason: "no-proof" };
  const verdict = verifyJwt(
    token,
    {
      secrets,
      algorithms: ["HS256"],
      claims: claimsSchema,
      now,
      toleranceMs: settings.tolerance * millisecondsInSecond,
      maxAgeMs: 0,
    },
    trace,
  );
  if (!verdict.ok) return verdict;
  const { payload_hash, jti } = verdict.claims;
  const bodyHash = hash("sha256", body, "hex");
  trace?.("hash of the body", bodyHash);
  trace?.("hash claimed", payload_hash);
  if (!isSameSecret(bodyHash, payload_hash.toLowerCase())) {
    return { ok: false, reason: "wrong-proof" };
  }
  return jti ? { ok: true, nonce: jti } : { ok: true };
}

/**
 * The nonce of a signature is not used up: it is itself signed with all else, so that only Vonage
 * can write it beside other fields, as it may when it resends.
 */
function signatureVerdict(
  request: ProviderRequest,
  { secrets, settings, now }: Credentials<VonageSettings>,
  trace?: Trace,
): Verdict {
  const wrong = { ok: false, reason: "wrong-proof" } as const;
  const fields = readableFields(request);
  if (!fields) return wrong;
  const given = fields.get("sig");
  if (!given) return { ok: false, reason: "no-proof" };
  const signed = signedText(fields);
  if (signed === null) return wrong;
  trace?.("signed text", signed);
  trace?.("given signature", given);
  // Every secret is compared, so that time does not tell which one failed.
  const matching = secrets.filter((secret) => {
    const expected = vonageSignature(settings.algorithm, secret, signed);
    trace?.("expected signature", expected);
    return isSameSecret(expected, given.toLowerCase());
  });
  const at = unixSeconds(fields.get("timestamp") ?? null);
  if (matching.length === 0 || at === null) return wrong;
  const reason = isWithin(at, now, settings.tolerance * millisecondsInSecond);
  return reason ? { ok: false, reason } : { ok: true };
}

/** The `sig` of a text that is to be signed, in lower-case hex. */
export function vonageSignature(
  algorithm: VonageSettings["algorithm"],
  secret: string,
  signed: string,
): string {
  return algorithm === "md5hash"
    ? hash("md5", signed + secret, "hex")
    : createHmac(algorithm, secret).update(signed, "utf8").digest("hex");
}

/**
 * What Vonage signs: every field but `sig`, in the order of their names. null where a name could
 * pass for several fields, so that two requests would have one signature.
 */
export function signedText(fields: Map<string, string>): string | null {
  const names = [...fields.keys()].filter((name) => name !== "sig").sort();
  if (names.some((name) => /[&=]/.test(name))) return null;
  return names.map((name) => `&${name}=${fields.get(name)!.replace(/[&=]/g, "_")}`).join("");
}

function readableFields(request: ProviderRequest): Map<string, string> | null {
  try {
    return fieldsOf(request);
  } catch {
    return null;
  }
}

/** @throws Problem for what has no fields, or one twice */
function fieldsOf(request: ProviderRequest): Map<string, string> {
  const json = request.method === "POST" ? jsonOf(request) : null;
  if (json) return fieldsOfJson(json);
  const written = request.method === "GET" ? request.query : decodeText(request.body);
  const fields = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(written)) {
    if (fields.has(name)) throw new Problem("malformed", "A field stands there twice.");
    if (fields.size === MAX_FIELDS) throw new Problem("malformed", "There are too many fields.");
    fields.set(name, value);
  }
  return fields;
}

/** Vonage writes texts only; a number or a truth value is read as it would be written. */
function fieldsOfJson(json: object): Map<string, string> {
  const entries = Object.entries(json);
  if (entries.length > MAX_FIELDS) throw new Problem("malformed", "There are too many fields.");
  return new Map(
    entries.map(([name, value]) => {
      if (!["string", "number", "boolean"].includes(typeof value)) {
        throw new Problem("malformed", "A field is not text.");
      }
      return [name, String(value)];
    }),
  );
}

/** @throws Problem for JSON that is no object */
function jsonOf({ mediaType, body }: ProviderRequest): object | null {
  if (mediaType !== "application/json") return null;
  const json = parseJson(decodeText(body));
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    throw new Problem("malformed", "The body is not a JSON object.");
  }
  return json;
}

/** The same address may get receipts of what was sent from the number, and tries without any field. */
function readSms(fields: Map<string, string>): ParsedMessage[] {
  const isReceipt = fields.has("status") && !fields.has("text") && !fields.has("data");
  if (isReceipt || fields.size === 0) return [];
  const given = Object.fromEntries(fields);
  const parsed = smsSchema.safeParse(given);
  if (!parsed.success) return [{ errors: fieldErrors(parsed.error) }];
  const { msisdn, to, messageId, type, text, data, udh, ...rest } = parsed.data;
  const isPart = fields.get("concat")?.toLowerCase() === "true";
  const part = isPart ? partSchema.safeParse(given) : null;
  if (part?.error) return [{ errors: fieldErrors(part.error) }];
  if (text == null && data == null) {
    return [{ errors: [{ pointer: "/text", detail: "must be the message's text" }] }];
  }
  const isBinary = type === "binary" && data != null;
  // An old format: "2026-11-22 10:30:00", in UTC.
  const sentAt = readInstant(rest["message-timestamp"], "utc");
  const message: InboundMessage = {
    from: withPlus(msisdn),
    to: withPlus(to),
    providerId: messageId || null,
    sentAt,
    sentClock: sentAt === null ? "unknown" : "provider",
    toPointer: "/to",
    ...(isBinary ? binaryOf(data, udh ?? "", isPart) : { text: text ?? "" }),
  };
  if (type === "unicode") message.encoding = "ucs-2";
  if (part && part.data["concat-total"] > 1) message.part = partFrom(part.data);
  return [message];
}

/** Bytes of a part stay hex, as those of its neighbours may not be text. */
function binaryOf(data: string, udh: string, isPart: boolean) {
  const bytes = Buffer.from(data, "hex");
  return isPart
    ? { text: bytes.toString("hex"), encoding: "binary" as const }
    : readBinary(bytes, Buffer.from(udh, "hex"));
}

function partFrom(part: z.infer<typeof partSchema>): Part {
  return {
    ref: part["concat-ref"],
    number: part["concat-part"],
    total: part["concat-total"],
  };
}

function readMessage(json: object): ParsedMessage[] {
  const event = eventSchema.parse(json);
  const isMessage = event.message_type && ["sms", "mms"].includes(event.channel ?? "");
  if (!isMessage) return [];
  const parsed = messageSchema.safeParse(json);
  if (!parsed.success) return [{ errors: fieldErrors(parsed.error) }];
  const { from, to, message_uuid, text, timestamp, sms } = parsed.data;
  const sentAt = readInstant(timestamp);
  const message: InboundMessage = {
    from: withPlus(from),
    to: withPlus(to),
    // A picture alone has none.
    text: text ?? "",
    providerId: message_uuid || null,
    sentAt,
    sentClock: sentAt === null ? "unknown" : "provider",
    toPointer: "/to",
  };
  if (sms) message.segments = sms.num_messages;
  return [message];
}
