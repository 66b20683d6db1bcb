import { z } from "zod";
import { defineEndpoint } from "#lib/api/endpoint.ts";
import { listMessages } from "#lib/api/list-messages.ts";
import { readSearch } from "#lib/api/read-search.ts";
import { messageObject, messageSchema } from "#lib/api/wire/message.ts";
import { messageListSchema, noteObject, searchShape } from "#lib/api/wire/search.ts";
import { countRead } from "#lib/api-keys/count-read.ts";
import { Problem } from "#lib/http/problem.ts";
import { getMessage } from "#lib/messages/get-message.ts";
import { writeQuery } from "#lib/search/write-query.ts";

const listMessagesEndpoint = defineEndpoint({
  id: "listMessages",
  method: "GET",
  path: "/messages",
  tag: "Messages",
  summary: "Search messages",
  description:
    "Messages, newest first, by what their parameters say: all of it must hold. Without a key with the scope `read` a search reaches its newest 100 messages; with one it goes on, and each message counts towards the key's daily quota.",
  scope: "none",
  params: z.object({}),
  query: z.strictObject({
    ...searchShape,
    limit: z.coerce
      .number<string>()
      .int()
      .min(1)
      .max(100)
      .default(25)
      .meta({ description: "How many to answer, 1 to 100." }),
    cursor: z
      .string()
      .max(100)
      .optional()
      .meta({
        description: "Where to go on: `next` of the answer before, for the same search.",
        examples: ["cur_k3v7C2m5x4Q6t7w2Y5z3a4"],
      }),
  }),
  body: null,
  answers: { 200: { description: "A page of messages.", schema: messageListSchema } },
  problems: ["forbidden"],
  run: async ({ ctx, caller, query: { limit, cursor, ...given } }) => {
    const query = readSearch(given);
    const { messages, next, notes, lookedTo } = await listMessages(ctx, caller, {
      query,
      limit,
      cursor,
    });
    const body = {
      messages: messages.map(messageObject),
      next,
      query: writeQuery(query),
      notes: notes.map(noteObject),
      lookedTo,
    };
    return { status: 200, body };
  },
});

const getMessageEndpoint = defineEndpoint({
  id: "getMessage",
  method: "GET",
  path: "/messages/{id}",
  tag: "Messages",
  summary: "Read one message",
  description: "A message by its id. One that is not public is not there for anybody.",
  scope: "none",
  params: z.object({
    id: z.string().meta({ description: "`msg_` and 26 letters and digits." }),
  }),
  query: z.strictObject({}),
  body: null,
  answers: { 200: { description: "The message.", schema: messageSchema } },
  problems: ["not-found"],
  run: async ({ ctx, caller, params }) => {
    const card = await getMessage(ctx, params);
    if (!card) throw new Problem("not-found", "There is no such message.");
    await countRead(ctx, caller, 1);
    return { status: 200, body: messageObject(card) };
  },
});

export const messageEndpoints = [listMessagesEndpoint, getMessageEndpoint];
