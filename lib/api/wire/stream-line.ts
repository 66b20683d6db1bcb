import { z } from "zod";
import { messageObject, messageSchema } from "#lib/api/wire/message.ts";
import type { Framing } from "#lib/live/framing.ts";
import type { LiveEvent } from "#lib/live/live-event.ts";

const messageKinds = ["message-added", "message-redacted", "message-reindexed"] as const;
const goneKinds = ["message-hidden", "message-deleted"] as const;
const numberKinds = [
  "number-added",
  "number-activated",
  "number-cooling",
  "number-leased",
  "number-freed",
  "number-retired",
] as const;

const seq = z.int().meta({ description: "Where to go on: the next request's `after`." });

/** A line of a stream as the API gives it. */
export const streamLineSchema = z
  .union([
    z
      .strictObject({ kind: z.enum(messageKinds), seq, message: messageSchema })
      .meta({ id: "MessageLine", description: "A message came, or shows otherwise than before." }),
    z
      .strictObject({
        kind: z.enum(goneKinds),
        seq,
        id: z.string().meta({ description: "The message's." }),
      })
      .meta({ id: "MessageGoneLine", description: "A message is shown no more: forget it." }),
    z
      .strictObject({
        kind: z.enum(numberKinds),
        seq,
        number: z.string().meta({ description: "E.164, with the `+`." }),
      })
      .meta({ id: "NumberLine", description: "What became of a number." }),
    z.strictObject({ kind: z.enum(["hello", "beat", "reset"]), seq }).meta({
      id: "FlowLine",
      description:
        "`hello` comes first, `beat` every fifteen seconds; `reset`: too much was missed to be told, read the lists anew.",
    }),
    z
      .strictObject({
        kind: z.literal("end"),
        seq,
        reason: z.enum(["restart", "age", "quota", "key", "full"]),
      })
      .meta({
        id: "EndLine",
        description:
          "The last line: the server restarts, the stream is an hour old, the key's daily quota is used up, the key ended, or there is no room.",
      }),
  ])
  .meta({ id: "StreamLine" });

export type StreamLine = z.input<typeof streamLineSchema>;

/** A line of JSON. */
export function lineOf(line: StreamLine): string {
  return `${JSON.stringify(line)}\n`;
}

/** Lines of JSON, one for each thing that is told. */
export const lineFraming: Framing = {
  hello: (seq) => lineOf({ kind: "hello", seq }),
  event: (seq, event) => lineOf(eventLine(seq, event)),
  reset: (seq) => lineOf({ kind: "reset", seq }),
  beat: (seq) => lineOf({ kind: "beat", seq }),
  end: (seq, reason) => lineOf({ kind: "end", seq, reason }),
};

function eventLine(seq: number, event: LiveEvent): StreamLine {
  if ("message" in event) return { kind: event.kind, seq, message: messageObject(event.message) };
  if ("id" in event) return { kind: event.kind, seq, id: event.id };
  return { kind: event.kind, seq, number: `+${event.number}` };
}
