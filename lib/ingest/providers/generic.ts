import { createHmac, randomBytes } from "node:crypto";
import { millisecondsInDay, millisecondsInMinute } from "date-fns/constants";
import { z } from "zod";
import { jsonAnswer } from "#lib/http/plain-answer.ts";
import { Problem, problemAnswer, problemBody } from "#lib/http/problem.ts";
import type {
  Adapter,
  Credentials,
  IngestResult,
  ParsedMessage,
  ProviderRequest,
  Trace,
  Verdict,
} from "#lib/ingest/adapter.ts";
import { isSameSecret } from "#lib/ingest/constant-time.ts";
import { noSettings } from "#lib/ingest/no-settings.ts";
import { decodeText, parseJson } from "#lib/ingest/read-text.ts";
import { rejectionOf, statusOf } from "#lib/ingest/results.ts";
import { isWithin } from "#lib/ingest/signed-time.ts";
import { unixSeconds } from "#lib/ingest/unix-seconds.ts";

const MAX_MESSAGES = 1000;
const TOLERANCE_MS = 5 * millisecondsInMinute;

const ndjsonTypes = ["application/x-ndjson", "application/ndjson", "application/jsonl"];

const needed = (error: string) =>
  z.string({ error }).min(1, { error }).max(200, {
    error: "must have at most 200 characters",
  });

const messageSchema = z.object(
  {
    from: needed("must be the sender, as text"),
    to: needed("must be the number it was sent to, as text"),
    text: z.string({ error: "must be the message's text" }),
    id: z
      .union([needed("must be text"), z.int().transform(String)], {
        error: "must be the provider's id, as text of at most 200 characters",
      })
      .nullish(),
    sentAt: z.iso
      .datetime({
        offset: true,
        error: "must be an instant with its offset, e.g. 2026-11-22T10:30:00Z",
      })
      .refine((written) => !(Date.parse(written) > Date.now() + millisecondsInDay), {
        error: "must not lie more than a day ahead",
      })
      .nullish(),
  },
  { error: "must be an object with from, to and text" },
);

/** Our own dialect: JSON, an array of it, or NDJSON. See docs/ingestion.md. */
export const generic: Adapter = {
  title: "Generic",
  ways: [
    { auth: "bearer", assurance: "sender" },
    { auth: "standard-webhooks", assurance: "body-and-time" },
  ],
  methods: ["POST"],
  mediaTypes: ["application/json", ...ndjsonTypes],
  settings: noSettings,

  makeSecret(auth) {
    return auth === "standard-webhooks"
      ? `whsec_${randomBytes(32).toString("base64")}`
      : randomBytes(24).toString("base64url");
  },

  verify(request, credentials, trace) {
    return webhookVerdict(request, credentials, trace);
  },

  parse(request) {
    const text = decodeText(request.body);
    const isLines = ndjsonTypes.includes(request.mediaType);
    const items = isLines ? readLines(text) : parseJson(text);
    const isSingle = !isLines && !Array.isArray(items);
    const list = Array.isArray(items) ? items : [items];
    if (list.length === 0) throw new Problem("invalid", "The request holds no message.");
    if (list.length > MAX_MESSAGES) {
      throw new Problem("too-large", `A request holds at most ${MAX_MESSAGES} messages.`);
    }
    const webhookId = request.headers.get("webhook-id");
    return list.map((item, index) =>
      parseMessage(item, isSingle ? "" : `/${index}`, () =>
        webhookId ? `webhook:${webhookId}:${index}` : null,
      ),
    );
  },

  respond(results, request) {
    const isSingle = request.mediaType === "application/json" && !isArray(request.body);
    if (!isSingle) return jsonAnswer({ results: results.map(resultBody) }, statusOf(results, 200));
    const rejection = rejectionOf(results);
    if (rejection) return problemAnswer(rejection);
    return jsonAnswer(resultBody(results[0]!), statusOf(results, 201));
  },
};

/**
 * Standard Webhooks: HMAC-SHA256 over id, timestamp and body; five minutes of tolerance. Here and not
 * by the scheme's own library, which reads the body as text and the time leniently.
 */
function webhookVerdict(
  { headers, body }: ProviderRequest,
  { secrets, now }: Credentials,
  trace?: Trace,
): Verdict {
  const [id, time, given] = ["webhook-id", "webhook-timestamp", "webhook-signature"].map(
    (name) => headers.get(name) ?? "",
  );
  if (!id || !time || !given) return { ok: false, reason: "no-proof" };
  const signed = Buffer.concat([Buffer.from(`${id}.${time}.`, "utf8"), body]);
  trace?.("signed text", signed.toString("utf8"));
  const signatures = given.split(" ");
  const isSigned = secrets.some((secret) => {
    const key = keyOf(secret);
    if (key === null) return false;
    const expected = `v1,${createHmac("sha256", key).update(signed).digest("base64")}`;
    return signatures.some((signature) => isSameSecret(signature, expected));
  });
  const at = unixSeconds(time);
  if (!isSigned || at === null) return { ok: false, reason: "wrong-proof" };
  const fault = isWithin(at, now, TOLERANCE_MS);
  return fault ? { ok: false, reason: fault } : { ok: true };
}

/** The bytes of a secret; null for what is none, with which nothing is signed. */
function keyOf(secret: string): Buffer | null {
  const written = secret.replace(/^whsec_/, "");
  const key = Buffer.from(written, "base64");
  return key.length > 0 && key.toString("base64") === written ? key : null;
}

/** A line that is not JSON stays undefined, which no message is: it costs none of the others. */
function readLines(text: string): unknown[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      try {
        return JSON.parse(line);
      } catch {
        return undefined;
      }
    });
}

function parseMessage(
  item: unknown,
  pointer: string,
  fallbackId: () => string | null,
): ParsedMessage {
  const parsed = messageSchema.safeParse(item);
  if (!parsed.success) {
    return {
      errors: parsed.error.issues.map(({ path, message }) => ({
        pointer: [pointer, ...path.map(String)].join("/"),
        detail: message,
      })),
    };
  }
  const { from, to, text, id, sentAt } = parsed.data;
  return {
    from,
    to,
    text,
    providerId: id ?? fallbackId(),
    sentAt: sentAt ? Date.parse(sentAt) : null,
    sentClock: sentAt ? "provider" : "unknown",
    toPointer: `${pointer}/to`,
  };
}

function resultBody(result: IngestResult) {
  return result.status === "rejected"
    ? { status: result.status, problem: problemBody(result.problem) }
    : result;
}

/** Tells an array by the first byte that is neither white space nor of a byte order mark. */
function isArray(body: Buffer): boolean {
  return body.find((byte) => byte > 0x20 && byte < 0x80) === 0x5b;
}
