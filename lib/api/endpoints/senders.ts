import { z } from "zod";
import { defineEndpoint } from "#lib/api/endpoint.ts";
import { limitSchema, nextSchema, sortedCursorSchema } from "#lib/api/wire/list.ts";
import { senderObject, senderSchema } from "#lib/api/wire/sender.ts";
import { Problem } from "#lib/http/problem.ts";
import { findSender } from "#lib/senders/find-sender.ts";
import { senderPage } from "#lib/senders/sender-page.ts";

const listSenders = defineEndpoint({
  id: "listSenders",
  method: "GET",
  path: "/senders",
  tag: "Senders",
  summary: "List the senders",
  description:
    "Who messages are from, those first that sent one last. Phone numbers that may be a person's are not among them.",
  scope: "none",
  params: z.object({}),
  query: z.strictObject({ limit: limitSchema, cursor: sortedCursorSchema }),
  body: null,
  answers: {
    200: {
      description: "A page of senders.",
      schema: z
        .strictObject({ senders: z.array(senderSchema), next: nextSchema })
        .meta({ id: "SenderList" }),
    },
  },
  problems: [],
  run: async ({ ctx, query: { cursor, limit } }) => {
    const page = await senderPage(ctx, { before: cursor, limit });
    return { status: 200, body: { senders: page.senders.map(senderObject), next: page.older } };
  },
});

const getSender = defineEndpoint({
  id: "getSender",
  method: "GET",
  path: "/senders/{slug}",
  tag: "Senders",
  summary: "Read a sender",
  description: "A sender by the name of its page.",
  scope: "none",
  params: z.object({
    slug: z.string().min(1).max(200).meta({ description: "What it is called in addresses." }),
  }),
  query: z.strictObject({}),
  body: null,
  answers: { 200: { description: "The sender.", schema: senderSchema } },
  problems: ["not-found"],
  run: async ({ ctx, params }) => {
    const sender = await findSender(ctx, params);
    if (!sender) throw new Problem("not-found", "There is no such sender here.");
    return { status: 200, body: senderObject(sender) };
  },
});

export const senderEndpoints = [listSenders, getSender];
