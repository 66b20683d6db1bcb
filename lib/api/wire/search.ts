import { z } from "zod";
import { operatorOf } from "#lib/api/read-search.ts";
import { nextSchema } from "#lib/api/wire/list.ts";
import { messageSchema } from "#lib/api/wire/message.ts";
import { MAX_QUERY_LENGTH, MAX_WORDS } from "#lib/search/parse-words.ts";
import { readFilter } from "#lib/search/read-filter.ts";
import { operators, type SearchNote, searchPurposes } from "#lib/search/search-query.ts";

const filterOf = (name: keyof typeof operatorOf, detail: string) =>
  z
    .string()
    .max(100)
    .refine((value) => readFilter(operatorOf[name], value) !== null, detail);

/** What may be searched for, by itself or in the search language. */
export const searchShape = {
  q: z
    .string()
    .max(MAX_QUERY_LENGTH)
    .optional()
    .meta({
      description: `A search as in the site's search box: \`from:TikTok country:PR has:code after:2026-11-01 "exact words"\`. Operators: ${operators.join(", ")}.`,
      examples: ["from:TikTok has:code"],
    }),
  number: filterOf("number", "is no number in international notation")
    .optional()
    .meta({ description: "One of our numbers, E.164.", examples: ["+17875550101"] }),
  country: filterOf("country", "is no country")
    .optional()
    .meta({ description: "ISO 3166-1 alpha-2, or an English name.", examples: ["PR"] }),
  sender: filterOf("sender", "has no letter or digit")
    .optional()
    .meta({ description: "A sender's name or slug.", examples: ["TikTok"] }),
  service: filterOf("service", "has no letter or digit")
    .optional()
    .meta({ description: "A service's name or slug.", examples: ["tiktok"] }),
  purpose: z.enum(searchPurposes).optional().meta({ description: "What its code is for." }),
  has: z.enum(["code"]).optional().meta({ description: "`code`: only messages with a code." }),
  text: z
    .string()
    .max(MAX_QUERY_LENGTH)
    .optional()
    .meta({
      description: `Whole words of the text, or words in quotes that stand next to each other; ${MAX_WORDS} at most.`,
      examples: ['"do not share"'],
    }),
  from: filterOf("from", "is no date or instant")
    .optional()
    .meta({
      description: "Received then or later: a UTC day, or an instant (ISO 8601).",
      examples: ["2026-11-01"],
    }),
  to: filterOf("to", "is no date or instant")
    .optional()
    .meta({
      description: "Received earlier: a UTC day, or an instant (ISO 8601).",
      examples: ["2026-11-20T10:30:00Z"],
    }),
};

const noteSchema = z
  .strictObject({
    kind: z.enum([
      "unknown-operator",
      "unknown-value",
      "repeated",
      "too-long",
      "too-many-words",
      "nobody",
      "no-time",
    ]),
    operator: z.enum(operators).nullable(),
    text: z.string().meta({ description: "What it is about, as it was given." }),
    detail: z.string().meta({
      description: "The same for people to read, in English.",
      examples: ["There is no such sender here."],
    }),
  })
  .meta({ id: "SearchNote" });

/** Messages that were searched for. */
export const messageListSchema = z
  .strictObject({
    messages: z.array(messageSchema),
    next: nextSchema,
    query: z.string().meta({
      description: "The search as it was understood, in its normal form; empty for all messages.",
      examples: ["from:TikTok has:code"],
    }),
    notes: z
      .array(noteSchema)
      .meta({ description: "What was read otherwise than you may believe." }),
    lookedTo: z.iso.datetime().nullable().meta({
      description:
        "One answer looks at a bounded part of the messages. Where it ended before it had found as many as were asked for, this is how far back it looked, and `next` goes on.",
    }),
  })
  .meta({ id: "MessageList" });

/** @returns a note as the API gives it */
export function noteObject(note: SearchNote): z.input<typeof noteSchema> {
  const { kind, text } = note;
  return {
    kind,
    operator: "operator" in note ? note.operator : null,
    text,
    detail: detailOf(note),
  };
}

const nobody = { from: "sender", number: "number", service: "service" };

function detailOf(note: SearchNote): string {
  switch (note.kind) {
    case "unknown-operator":
      return `There is no such operator: it was searched as words. There are ${operators.join(", ")}.`;
    case "unknown-value":
      return `This is nothing that "${note.operator}:" takes: it was searched as words.`;
    case "repeated":
      return `"${note.operator}:" is there more than once: the last counts, not this.`;
    case "too-long":
      return `Only the first ${MAX_QUERY_LENGTH} characters are read.`;
    case "too-many-words":
      return `Only ${MAX_WORDS} words and phrases are searched for, not from this on.`;
    case "nobody":
      return `There is no such ${nobody[note.operator]} here.`;
    case "no-time":
      return "The time ends before it begins.";
  }
}
