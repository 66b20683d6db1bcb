import { randomBytes } from "node:crypto";
import { millisecondsInMinute } from "date-fns/constants";
import { z } from "zod";
import type { Adapter } from "#lib/ingest/adapter.ts";
import { emptyAnswer } from "#lib/ingest/empty-answer.ts";
import { fieldErrors } from "#lib/ingest/field-errors.ts";
import { deviceName, neededText } from "#lib/ingest/field-schemas.ts";
import { hmacVerdict } from "#lib/ingest/hmac-verdict.ts";
import { noSettings } from "#lib/ingest/no-settings.ts";
import { isWithin } from "#lib/ingest/signed-time.ts";
import { unixSeconds } from "#lib/ingest/unix-seconds.ts";

/** The script signs anew whatever it sends again. */
const TOLERANCE_MS = 5 * millisecondsInMinute;

const messageSchema = z.object({
  id: neededText("must be the message's id"),
  device: deviceName("must be the PhoneID of gammu-smsdrc"),
  from: neededText("must be the sender, as text"),
  text: z.string({ error: "must be the message's text" }),
  has_text: z.enum(["yes", "no"]).catch("yes"),
  sent: z.string().nullish(),
  messages: z.coerce.number().int().min(1).max(255).optional().catch(undefined),
});

/**
 * A modem or phone under gammu-smsd, which has no HTTP of its own: `scripts/gammu-smsd.sh` signs and
 * posts what its RunOnReceive is told. Long messages are joined there; the phone's id stands for the
 * number.
 */
export const gammuSmsd: Adapter = {
  title: "Gammu SMSD",
  ways: [{ auth: "signature", assurance: "body-and-time" }],
  methods: ["POST"],
  mediaTypes: ["application/x-www-form-urlencoded"],
  settings: noSettings,

  makeSecret() {
    return randomBytes(24).toString("base64url");
  },

  verify({ headers, body }, { secrets, now }, trace) {
    const given = headers.get("x-signature");
    const time = headers.get("x-timestamp");
    if (!given || !time) return { ok: false, reason: "no-proof" };
    trace?.("signed text", `${time}.${body}`);
    const verdict = hmacVerdict(given, secrets, [`${time}.`, body], "hex", trace);
    if (!verdict.ok) return verdict;
    const at = unixSeconds(time);
    if (at === null) return { ok: false, reason: "wrong-proof" };
    const reason = isWithin(at, now, TOLERANCE_MS);
    return reason ? { ok: false, reason } : verdict;
  },

  parse(request) {
    // Bytes that are no text stay readable as far as they are: gammu writes in its own locale.
    const form = new URLSearchParams(request.body.toString("utf8"));
    const read = messageSchema.safeParse(Object.fromEntries(form));
    if (!read.success) return [{ errors: fieldErrors(read.error) }];
    const { id, device, from, text, has_text: hasText, sent, messages } = read.data;
    const sentAt = unixSeconds(sent ?? null);
    return [
      {
        from,
        to: null,
        device,
        text,
        providerId: id,
        sentAt,
        sentClock: sentAt === null ? "unknown" : "smsc",
        toPointer: "/device",
        // Of bytes that are no text gammu tells no more than that they came.
        ...(hasText === "no" ? { encoding: "binary" as const } : {}),
        ...(messages === undefined ? {} : { segments: messages }),
      },
    ];
  },

  respond(results) {
    return emptyAnswer(results);
  },
};
