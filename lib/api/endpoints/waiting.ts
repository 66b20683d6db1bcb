import { millisecondsInSecond } from "date-fns/constants";
import { z } from "zod";
import { clientNameOf, hasScope } from "#lib/api/caller.ts";
import { defineEndpoint } from "#lib/api/endpoint.ts";
import { missedHeader } from "#lib/api/missed-header.ts";
import { type MessageObject, messageObject, messageSchema } from "#lib/api/wire/message.ts";
import { countRead } from "#lib/api-keys/count-read.ts";
import type { MessageCard } from "#lib/messages/message-card.ts";
import { cleanName } from "#lib/names/clean-name.ts";
import { rulePurposes } from "#lib/rules/rule.ts";
import { phraseTokens } from "#lib/search/tokens.ts";
import { identifyService } from "#lib/services/identify-service.ts";
import { nextMessage } from "#lib/waiting/next-message.ts";

/** How long a request is held at most. */
const MAX_SECONDS = 60;

/** How many messages back a cursor may lie, without and with a key that may read. */
const REACH = 100;
const REACH_WITH_KEY = 1000;

const MAX_NAME = 64;
const MAX_WORDS = 100;

const waitForMessage = defineEndpoint({
  id: "waitForMessage",
  method: "GET",
  path: "/numbers/{number}/messages/next",
  tag: "Messages",
  summary: "Wait for the next message",
  description: [
    "Holds until a message comes to the number that is all you ask for, and answers it. Without `after` it",
    "waits for what comes from now on; with it, it looks at what came since then first, oldest first. Give",
    "the `cursor` of an answer as `after` of the next request: then no message is missed and none comes",
    "twice. Where nothing came in time it answers 204, with what did come and why it was not the one.",
    "A message that is withheld is answered without its text, and only its sender can be asked for.",
  ].join(" "),
  scope: "none",
  params: z.object({
    number: z
      .string()
      .regex(/^\+?\d{4,15}$/, "is no number: E.164, with or without `+`")
      .meta({ description: "E.164, with or without the `+`.", example: "+17875550101" }),
  }),
  query: z.strictObject({
    after: z
      .string()
      .max(100)
      .optional()
      .meta({ description: "The id of a message, or the cursor of an answer before." }),
    sender: z
      .string()
      .max(MAX_NAME)
      .refine((name) => cleanName(name) !== "", "is empty")
      .optional()
      .meta({ description: "Its name, in any case, or its slug." }),
    service: z
      .string()
      .max(MAX_NAME)
      .refine((name) => identifyService(name) !== null, "holds no letter or digit")
      .optional()
      .meta({ description: "The service that the text names, in any case, or its slug." }),
    contains: z
      .string()
      .max(MAX_WORDS)
      .refine((words) => phraseTokens(words).tokens.length > 0, "holds no letter or digit")
      .optional()
      .meta({ description: "Words that stand in the text beside each other, in any case." }),
    purpose: z.enum(rulePurposes).optional().meta({ description: "What its code is for." }),
    hasCode: z
      .enum(["true", "false"])
      .transform((value) => value === "true")
      .optional()
      .meta({ description: "Whether a code was found in it." }),
    timeout: z.coerce
      .number<string>()
      .int()
      .min(0)
      .max(MAX_SECONDS)
      .default(30)
      .meta({ description: `How many seconds to wait, 0 to ${MAX_SECONDS}.` }),
  }),
  body: null,
  answers: {
    200: {
      description: "The message.",
      schema: z
        .strictObject({
          message: messageSchema,
          cursor: z.string().meta({
            description: "`after` of the next request.",
            example: "msg_k3v7c2m5x4q6t7w2y5z3a4b6cd",
          }),
        })
        .meta({ id: "NextMessage" }),
    },
    204: {
      description: "Nothing came in time that was all you asked for.",
      headers: {
        "Glasspost-Cursor": "`after` of the next request.",
        "Glasspost-Missed":
          "JSON in ASCII, at most 2 KB: `lookedFor`, what you asked for; `arrived`, the newest that came since, each with `id`, `sender` and `why` it was not the one; `more`, how many others came.",
        Link: "The next request, as `rel=next`.",
      },
    },
  },
  problems: ["not-found", "gone", "conflict", "forbidden", "too-many-requests", "unavailable"],
  run: async ({ ctx, caller, params, query, signal }) => {
    const { after, timeout, ...filter } = query;
    const e164 = params.number.replace("+", "");
    const found = await nextMessage(ctx, {
      e164,
      after,
      filter,
      reach: hasScope(caller, "read") ? REACH_WITH_KEY : REACH,
      timeout: timeout * millisecondsInSecond,
      client: clientNameOf(caller),
      signal,
    });
    const { cursor, message } = found;
    const headers = { "cache-control": "no-store" };
    if (message) {
      await countRead(ctx, caller, 1);
      return { status: 200, body: { message: objectOf(message), cursor }, headers };
    }
    const again = new URLSearchParams(
      Object.entries({ ...query, after: cursor }).map(([name, value]) => [name, String(value)]),
    );
    return {
      status: 204,
      headers: {
        ...headers,
        "glasspost-cursor": cursor,
        "glasspost-missed": missedHeader(filter, found.others, found.more),
        link: `</api/v1/numbers/${e164}/messages/next?${again}>; rel="next"`,
      },
    };
  },
});

const objects = new WeakMap<MessageCard, MessageObject>();

/** Made once of a message, however many waited for it. */
function objectOf(card: MessageCard): MessageObject {
  const known = objects.get(card);
  if (known) return known;
  const made = messageObject(card);
  objects.set(card, made);
  return made;
}

export const waitingEndpoints = [waitForMessage];
