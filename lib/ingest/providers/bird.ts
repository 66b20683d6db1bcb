import { hash, randomBytes } from "node:crypto";
import { z } from "zod";
import type { Adapter, Credentials, ProviderRequest, Trace, Verdict } from "#lib/ingest/adapter.ts";
import { isSameSecret } from "#lib/ingest/constant-time.ts";
import { emptyAnswer } from "#lib/ingest/empty-answer.ts";
import { fieldErrors } from "#lib/ingest/field-errors.ts";
import { deviceName, neededText, toldInstant } from "#lib/ingest/field-schemas.ts";
import { hmacVerdict } from "#lib/ingest/hmac-verdict.ts";
import { verifyJwt } from "#lib/ingest/jwt.ts";
import { decodeText, parseJson } from "#lib/ingest/read-text.ts";
import { isWithin } from "#lib/ingest/signed-time.ts";
import { toleranceSetting } from "#lib/ingest/tolerance-setting.ts";
import { unixSeconds } from "#lib/ingest/unix-seconds.ts";

const settingsSchema = z.strictObject({ tolerance: toleranceSetting });

type BirdSettings = z.infer<typeof settingsSchema>;

/** What MessageBird's own library allows clocks to differ. */
const JWT_SKEW_MS = 5000;

const claimsSchema = z.object({
  iss: z.literal("MessageBird"),
  exp: z.number(),
  jti: z.string().min(1).max(200),
  url_hash: z.string(),
  payload_hash: z.string().optional(),
});

/** What tells an incoming message from the other things that a channel's webhook is told. */
const eventSchema = z.object({ event: z.unknown(), payload: z.unknown() }).partial();

const directionSchema = z.object({ direction: z.unknown() }).partial();

const messageSchema = z.object(
  {
    id: neededText("must be the message's id").nullish(),
    channelId: deviceName("must be the channel's id"),
    sender: z.object(
      {
        contact: z.object(
          { identifierValue: neededText("must be the sender, as text") },
          { error: "must be the sender's contact" },
        ),
      },
      { error: "must be the sender" },
    ),
    body: z.object(
      {
        type: z.literal("text", { error: "must be text: only texts are stored" }),
        text: z.object(
          { text: z.string({ error: "must be the message's text" }) },
          { error: "must hold the message's text" },
        ),
      },
      { error: "must be the message's body" },
    ),
    createdAt: toldInstant,
  },
  { error: "must be a message of the Channels API" },
);

/**
 * Bird's Channels API, and what was MessageBird before. A message names its channel, never the number:
 * routes tell. Whether a retry is signed anew is not documented: the tolerance can be set. https://docs.bird.com/api/notifications-api/api-reference/webhooks/verifying-a-webhook
 */
export const bird: Adapter<BirdSettings> = {
  title: "Bird",
  ways: [
    { auth: "signature", assurance: "body-and-time" },
    { auth: "jwt", assurance: "body-and-time" },
  ],
  methods: ["POST"],
  mediaTypes: ["application/json"],
  settings: settingsSchema,

  makeSecret(auth) {
    // A webhook subscription is given a key of our choice; MessageBird's accounts had one.
    return auth === "signature" ? randomBytes(24).toString("base64url") : null;
  },

  verify(request, credentials, trace) {
    return credentials.auth === "jwt"
      ? jwtVerdict(request, credentials, trace)
      : signatureVerdict(request, credentials, trace);
  },

  parse(request) {
    const told = parseJson(decodeText(request.body));
    const event = eventSchema.safeParse(told).data ?? {};
    // The envelope is not documented: a message stands in its payload, or alone.
    const [message, pointer] =
      event.payload === undefined ? [told, ""] : [event.payload, "/payload"];
    const { direction } = directionSchema.safeParse(message).data ?? {};
    if (!isIncoming(event.event, direction)) return [];
    const read = messageSchema.safeParse(message);
    if (!read.success) return [{ errors: fieldErrors(read.error, pointer) }];
    const { id, channelId, sender, body, createdAt } = read.data;
    return [
      {
        from: sender.contact.identifierValue,
        to: null,
        device: channelId,
        text: body.text.text,
        providerId: id ?? null,
        sentAt: createdAt,
        sentClock: createdAt === null ? "unknown" : "provider",
        toPointer: `${pointer}/channelId`,
      },
    ];
  },

  respond(results) {
    return emptyAnswer(results);
  },

  refusalStatus(reason) {
    // What Bird does after a 401 is not documented: a time may look wrong for our clock's sake.
    return reason === "too-old" || reason === "too-early" || reason === "no-key" ? 503 : 401;
  },
};

/** What events are called is documented for WhatsApp only: a message's own word for it comes first. */
function isIncoming(event: unknown, direction: unknown): boolean {
  if (direction !== undefined) return direction === "incoming";
  return typeof event !== "string" || event.endsWith(".inbound");
}

/** HMAC over the time, the address and the body's hash, a line break between them. */
function signatureVerdict(
  request: ProviderRequest,
  { secrets, publicUrl, settings, now }: Credentials<BirdSettings>,
  trace?: Trace,
): Verdict {
  const given = request.headers.get("messagebird-signature");
  const time = request.headers.get("messagebird-request-timestamp");
  if (!given || !time) return { ok: false, reason: "no-proof" };
  const url = requestedUrl(request, publicUrl);
  const bodyHash = hash("sha256", request.body, "buffer");
  trace?.("time", time);
  trace?.("address", url);
  trace?.("hash of the body, in hex", bodyHash.toString("hex"));
  const verdict = hmacVerdict(given, secrets, [`${time}\n${url}\n`, bodyHash], "base64");
  if (!verdict.ok) return verdict;
  const at = unixSeconds(time);
  if (at === null) return { ok: false, reason: "wrong-proof" };
  const reason = isWithin(at, now, settings.tolerance * 1000);
  return reason ? { ok: false, reason } : verdict;
}

/** A token that names hashes of the address and of the body, and is short-lived. */
function jwtVerdict(
  request: ProviderRequest,
  { secrets, publicUrl, now }: Credentials<BirdSettings>,
  trace?: Trace,
): Verdict {
  const token = request.headers.get("messagebird-signature-jwt");
  if (!token) return { ok: false, reason: "no-proof" };
  const url = requestedUrl(request, publicUrl);
  const hashes = { url: hash("sha256", url), body: hash("sha256", request.body) };
  trace?.("address", url);
  trace?.("hash of the address", hashes.url);
  trace?.("hash of the body", hashes.body);
  const algorithms = ["HS256", "HS384", "HS512"] as const;
  const rules = { secrets, algorithms, claims: claimsSchema, now, toleranceMs: JWT_SKEW_MS };
  const opened = verifyJwt(token, rules, trace);
  if (!opened.ok) return opened;
  const { jti, url_hash: urlHash, payload_hash: payloadHash } = opened.claims;
  if (!isSameHash(urlHash, hashes.url)) return { ok: false, reason: "wrong-address" };
  const isBody =
    payloadHash === undefined ? request.body.length === 0 : isSameHash(payloadHash, hashes.body);
  return isBody ? { ok: true, nonce: jti } : { ok: false, reason: "wrong-proof" };
}

function isSameHash(claim: string, hex: string): boolean {
  return isSameSecret(claim.toLowerCase(), hex);
}

/** The configured address with the query that came, which is signed with it. */
function requestedUrl({ query }: ProviderRequest, publicUrl: string): string {
  return query === "" || publicUrl.includes("?") ? publicUrl : `${publicUrl}?${query}`;
}
