import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Adapter, ProviderRequest } from "#lib/ingest/adapter.ts";
import { emptyAnswer } from "#lib/ingest/empty-answer.ts";
import { fieldErrors } from "#lib/ingest/field-errors.ts";
import { neededText, toldInstant } from "#lib/ingest/field-schemas.ts";
import { bearerToken, verifyJwt } from "#lib/ingest/jwt.ts";
import { noSettings } from "#lib/ingest/no-settings.ts";
import { decodeText, parseJson } from "#lib/ingest/read-text.ts";

const claimsSchema = z.object({
  iss: z.literal("api.httpsms.com"),
  aud: z.union([z.string(), z.array(z.string())]),
  exp: z.number(),
  nbf: z.number().optional(),
});

const eventSchema = z.object({ id: z.unknown(), type: z.unknown() }).partial();

const ENCRYPTED =
  "must not be true: turn end-to-end encryption off in the httpSMS app, for its key is not known here";

const messageSchema = z.object({
  id: neededText("must be the event's id").nullish(),
  data: z.object(
    {
      message_id: neededText("must be the message's id").nullish(),
      owner: neededText("must be the number it was sent to, as text"),
      contact: neededText("must be the sender, as text"),
      content: z.string({ error: "must be the message's text" }),
      timestamp: toldInstant,
      encrypted: z
        .boolean({ error: "must be true or false" })
        .refine((isEncrypted) => !isEncrypted, { error: ENCRYPTED })
        .nullish(),
    },
    { error: "must be the message" },
  ),
});

/**
 * httpSMS: a phone's messages as CloudEvents, with a bearer token (JWT, HS256) that says who sends and
 * to which address, for ten minutes, and nothing of the body. Its requests have no content type.
 * https://docs.httpsms.com/webhooks/introduction
 */
export const httpsms: Adapter = {
  title: "httpSMS",
  ways: [{ auth: "jwt", assurance: "sender", hasToken: true }],
  methods: ["POST"],
  mediaTypes: [],
  settings: noSettings,

  makeSecret() {
    return randomBytes(24).toString("base64url");
  },

  verify(request, { secrets, publicUrl, now }, trace) {
    const token = bearerToken(request.headers);
    if (token === null) return { ok: false, reason: "no-proof" };
    trace?.("address", publicUrl);
    const rules = {
      secrets,
      algorithms: ["HS256"],
      claims: claimsSchema,
      now,
      toleranceMs: 0,
    } as const;
    const opened = verifyJwt(token, rules, trace);
    if (!opened.ok) return opened;
    if (![opened.claims.aud].flat().includes(publicUrl)) {
      return { ok: false, reason: "wrong-address" };
    }
    const signature = token.slice(token.lastIndexOf(".") + 1);
    return { ok: true, nonce: `${signature} ${eventId(request)}` };
  },

  parse(request) {
    const told = parseJson(decodeText(request.body));
    const { type } = eventSchema.safeParse(told).data ?? {};
    if (typeof type === "string" && type !== "message.phone.received") return [];
    const read = messageSchema.safeParse(told);
    if (!read.success) return [{ errors: fieldErrors(read.error) }];
    const { id, data } = read.data;
    return [
      {
        from: data.contact,
        to: data.owner,
        text: data.content,
        providerId: data.message_id ?? id ?? null,
        sentAt: data.timestamp,
        sentClock: data.timestamp === null ? "unknown" : "device",
        toPointer: "/data/owner",
      },
    ];
  },

  respond(results) {
    return emptyAnswer(results);
  },
};

/**
 * What makes a token good for one event. Its times are whole seconds and it has no id of its own, so
 * that all events of one second come with the very same token: alone it would cost all but the first.
 */
function eventId({ body }: ProviderRequest): string {
  try {
    const { id } = eventSchema.parse(JSON.parse(body.toString("utf8")));
    return typeof id === "string" ? id.slice(0, 200) : "";
  } catch {
    return "";
  }
}
