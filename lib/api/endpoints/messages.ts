import { z } from "zod";
import { defineEndpoint } from "#lib/api/endpoint.ts";
import { messageObject, messageSchema } from "#lib/api/wire/message.ts";
import { Problem } from "#lib/http/problem.ts";
import { getMessage } from "#lib/messages/get-message.ts";

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
  run: async ({ ctx, params }) => {
    const card = await getMessage(ctx, params);
    if (!card) throw new Problem("not-found", "There is no such message.");
    return { status: 200, body: messageObject(card) };
  },
});

export const messageEndpoints = [getMessageEndpoint];
