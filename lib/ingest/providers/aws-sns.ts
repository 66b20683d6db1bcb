import { randomBytes, verify } from "node:crypto";
import { millisecondsInMinute } from "date-fns/constants";
import { z } from "zod";
import { Problem } from "#lib/http/problem.ts";
import type { Adapter, Credentials, ProviderRequest, Trace } from "#lib/ingest/adapter.ts";
import { emptyAnswer } from "#lib/ingest/empty-answer.ts";
import { fieldErrors } from "#lib/ingest/field-errors.ts";
import { neededText, toldInstant } from "#lib/ingest/field-schemas.ts";
import { hmacVerdict } from "#lib/ingest/hmac-verdict.ts";
import { isWithin } from "#lib/ingest/signed-time.ts";
import { isSnsHost, snsCertificate } from "#lib/ingest/sns-certificates.ts";

/** A delivery policy may retry for an hour, under the time of the first attempt. */
const RETRIED_MS = 65 * millisecondsInMinute;
const AHEAD_MS = 5 * millisecondsInMinute;

/** A version of our own, for `simulate`: SNS's private key is SNS's, so HMAC under the source's secret. */
export const SIMULATED_VERSION = "glasspost";

const arn = z.string().regex(/^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}(?:\.fifo)?$/, {
  error: "must be the ARN of an SNS topic",
});

const settingsSchema = z.strictObject({
  topics: z
    .union([
      z.array(arn).min(1).max(100),
      z
        .string()
        .transform((list) => list.split(","))
        .pipe(z.array(arn).min(1).max(100)),
    ])
    .describe("The ARNs of the topics whose messages are taken, with commas between them."),
});

type SnsSettings = z.infer<typeof settingsSchema>;

const envelopeSchema = z.object({
  Type: z.enum(["Notification", "SubscriptionConfirmation", "UnsubscribeConfirmation"]),
  MessageId: z.string(),
  TopicArn: z.string(),
  Subject: z.string().nullish(),
  Message: z.string(),
  Timestamp: toldInstant,
  Signature: z.string(),
  SignatureVersion: z.string(),
  SigningCertURL: z.string().default(""),
  SubscribeURL: z.string().optional(),
  Token: z.string().optional(),
});

type Envelope = z.infer<typeof envelopeSchema>;

const messageSchema = z.object({
  originationNumber: neededText("must be the sender, as text"),
  destinationNumber: neededText("must be the number it was sent to, as text"),
  messageBody: z.string({ error: "must be the message's text" }),
  inboundMessageId: neededText("must be the message's id").nullish(),
});

/**
 * AWS End User Messaging's two-way SMS, as SNS delivers it over HTTPS: an envelope that SNS signs with
 * RSA. Raw delivery has neither envelope nor signature and is refused.
 * https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html
 */
export const awsSns: Adapter<SnsSettings> = {
  title: "AWS SNS",
  ways: [{ auth: "signature", assurance: "body-and-time" }],
  methods: ["POST"],
  mediaTypes: ["text/plain", "application/json"],
  settings: settingsSchema,

  makeSecret() {
    return randomBytes(24).toString("base64url");
  },

  async verify(request, { secrets, settings, now, fetchText }, trace) {
    const envelope = envelopeOf(request);
    if (!envelope) {
      trace?.("envelope", "none: the subscription must not have raw message delivery");
      return { ok: false, reason: "no-proof" };
    }
    const { TopicArn, Timestamp, SignatureVersion, Signature } = envelope;
    trace?.("topic", TopicArn);
    if (!settings.topics.includes(TopicArn)) return { ok: false, reason: "wrong-address" };
    if (Timestamp === null) return { ok: false, reason: "wrong-proof" };
    const reason = isWithin(Timestamp, now, Timestamp > now ? AHEAD_MS : RETRIED_MS);
    if (reason) return { ok: false, reason };
    const text = signedText(envelope, request);
    trace?.("signed text", text);
    if (SignatureVersion === SIMULATED_VERSION) {
      return hmacVerdict(Signature, secrets, [text], "base64");
    }
    const isSigned = await isSignedBySns(envelope, text, { now, fetchText, trace });
    return isSigned ? { ok: true } : { ok: false, reason: "wrong-proof" };
  },

  handshake(request, { fetchText }) {
    const envelope = envelopeOf(request);
    return envelope?.Type === "SubscriptionConfirmation" ? confirm(envelope, fetchText) : null;
  },

  parse(request) {
    const envelope = envelopeOf(request);
    if (!envelope) throw new Problem("malformed", "The body is not an envelope of SNS.");
    const told = envelope.Type === "Notification" ? readObject(envelope.Message) : null;
    // Whoever may publish to the topic can have told it of something else.
    if (!told || !("originationNumber" in told || "messageBody" in told)) return [];
    const read = messageSchema.safeParse(told);
    if (!read.success) return [{ errors: fieldErrors(read.error, "/Message") }];
    const { originationNumber, destinationNumber, messageBody, inboundMessageId } = read.data;
    return [
      {
        from: originationNumber,
        to: destinationNumber,
        text: messageBody,
        providerId: inboundMessageId ?? envelope.MessageId,
        sentAt: envelope.Timestamp,
        sentClock: envelope.Timestamp === null ? "unknown" : "provider",
        toPointer: "/Message/destinationNumber",
      },
    ];
  },

  respond(results) {
    return emptyAnswer(results);
  },

  refusalStatus(reason) {
    // SNS sends nothing again after a 4xx: a time may look wrong for our clock's sake.
    return reason === "too-old" || reason === "too-early" || reason === "no-key" ? 503 : 401;
  },
};

function envelopeOf({ body }: ProviderRequest): Envelope | null {
  const told = readObject(body.toString("utf8"));
  return told ? (envelopeSchema.safeParse(told).data ?? null) : null;
}

function readObject(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : null;
  } catch {
    return null;
  }
}

/** Names and values, each on a line, of what a message of this type has signed. */
function signedText(envelope: Envelope, request: ProviderRequest): string {
  const names =
    envelope.Type === "Notification"
      ? ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"]
      : ["Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"];
  // As they were written: the time was read into another form.
  const written = (readObject(request.body.toString("utf8")) ?? {}) as Record<string, unknown>;
  return names
    .filter((name) => Object.hasOwn(written, name) && typeof written[name] === "string")
    .map((name) => `${name}\n${written[name]}\n`)
    .join("");
}

const algorithms = new Map([
  ["1", "RSA-SHA1"],
  ["2", "RSA-SHA256"],
]);

async function isSignedBySns(
  { SigningCertURL, SignatureVersion, Signature }: Envelope,
  text: string,
  { now, fetchText, trace }: Pick<Credentials, "now" | "fetchText"> & { trace: Trace | undefined },
): Promise<boolean> {
  const algorithm = algorithms.get(SignatureVersion);
  trace?.("signature version", SignatureVersion);
  trace?.("certificate", SigningCertURL);
  if (algorithm === undefined) return false;
  const certificate = await snsCertificate(SigningCertURL, fetchText);
  if (!certificate) return false;
  const { validFrom, validTo, publicKey } = certificate;
  trace?.("certificate is valid", `${validFrom} to ${validTo}`);
  if (now < Date.parse(validFrom) || now > Date.parse(validTo)) return false;
  return verify(algorithm, Buffer.from(text), publicKey, Buffer.from(Signature, "base64"));
}

/** Follows the link that a verified question of SNS names, as the answer that it wants. */
async function confirm({ SubscribeURL = "" }: Envelope, fetchText: Credentials["fetchText"]) {
  const url = URL.canParse(SubscribeURL) ? new URL(SubscribeURL) : null;
  if (!url || !isSnsHost(url)) {
    throw new Problem("invalid", "SubscribeURL does not lead to SNS.");
  }
  try {
    await fetchText(url);
  } catch {
    throw new Problem("unavailable", "The subscription can't be confirmed now.");
  }
  return emptyAnswer([]);
}
