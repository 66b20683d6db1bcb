import { z } from "zod";
import { clientNameOf } from "#lib/api/caller.ts";
import { defineEndpoint } from "#lib/api/endpoint.ts";
import { lineFraming, lineOf, streamLineSchema } from "#lib/api/wire/stream-line.ts";
import { ReadMeter } from "#lib/api-keys/read-meter.ts";
import { Problem } from "#lib/http/problem.ts";
import { readLiveScope } from "#lib/live/live-scope.ts";
import { openStreams, type StreamRefusal } from "#lib/live/streams.ts";

const one = "Of `number`, `country`, `sender` and `service` only one.";

const followMessages = defineEndpoint({
  id: "followMessages",
  method: "GET",
  path: "/stream",
  tag: "Messages",
  summary: "Follow messages as they arrive",
  description: `Lines of JSON that go on: each message as it arrives, and what becomes of it. ${one} Every message counts against the key's daily quota. After an hour, or when the server restarts, the stream ends; the \`seq\` of the last line is the next request's \`after\`, and nothing is missed.`,
  scope: "stream",
  params: z.object({}),
  query: z.strictObject({
    number: z
      .string()
      .regex(/^\+?\d{4,15}$/, "is no number: E.164, with or without `+`")
      .optional()
      .meta({ description: "Only what comes to a number." }),
    country: z
      .string()
      .regex(/^[A-Za-z]{2}$/, "is no country's code")
      .toUpperCase()
      .optional()
      .meta({ description: "Only what comes to numbers of a country: ISO 3166-1 alpha-2." }),
    sender: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .meta({ description: "Only what is from a sender: its slug." }),
    service: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .meta({ description: "Only what names a service: its slug." }),
    after: z
      .string()
      .regex(/^\d{1,15}$/, "is no `seq` of a line")
      .optional()
      .meta({ description: "Go on after this `seq`, up to two days back; absent: from now on." }),
  }),
  body: null,
  answers: {
    200: {
      description: "Lines that go on until either side ends them.",
      schema: streamLineSchema,
      type: "application/x-ndjson",
    },
  },
  problems: [
    "malformed",
    "unauthorized",
    "forbidden",
    "not-found",
    "too-many-requests",
    "unavailable",
  ],
  run: async ({ ctx, caller, query }) => {
    const { number, ...others } = query;
    const given = { ...others, ...(number ? { number: number.replace("+", "") } : {}) };
    const scope = await readLiveScope(ctx, String(new URLSearchParams(given)), undefined);
    const streams = openStreams();
    const client = clientNameOf(caller);
    const refusal = streams.refusalOf(client);
    if (refusal) throw refusals[refusal]();
    if (caller.kind === "key" && caller.readToday >= caller.dailyMessages) {
      throw new Problem("too-many-requests", "The key has read all that it may in a UTC day.");
    }
    return {
      status: 200,
      type: "application/x-ndjson",
      open: (sink) => {
        // Others may have been opened since it was asked.
        if (streams.refusalOf(client)) {
          sink.end(lineOf({ kind: "end", seq: scope.after ?? 0, reason: "full" }));
          return () => {};
        }
        const meter = new ReadMeter(ctx, caller);
        const close = streams.open(sink, client, scope, {
          framing: lineFraming,
          endBefore: (event) => ("message" in event ? meter.take() : null),
        });
        return () => {
          close();
          void meter.close();
        };
      },
    };
  },
});

const refusals: Record<StreamRefusal, () => Problem> = {
  full: () => new Problem("unavailable", "All streams are taken; try again later."),
  "client-full": () => new Problem("too-many-requests", "The key has too many streams."),
  ending: () => new Problem("unavailable", "The server is ending; try again in a moment."),
};

export const streamEndpoints = [followMessages];
