import { z } from "zod";
import { type Action, defineAction } from "#lib/console/action.ts";
import { textField, wholeField } from "#lib/console/form-fields.ts";
import { erase } from "#lib/erasure/erase.ts";
import { hideMessage } from "#lib/messages/hide-message.ts";
import { answerTakedown } from "#lib/takedowns/answer-takedown.ts";
import { MAX_ANSWER } from "#lib/takedowns/takedown.ts";

const request = { id: wholeField(1, Number.MAX_SAFE_INTEGER) };
const messageField = textField(200);

export const takedownActions: Action[] = [
  defineAction({
    name: "takedowns.answer",
    permission: "requests.answer",
    input: z.object({
      ...request,
      state: z.enum(["granted", "refused"], { error: "must be chosen" }),
      answer: textField(MAX_ANSWER),
    }),
    async run(ctx, input) {
      const isMailed = await answerTakedown(ctx, input);
      const done = `The request was ${input.state}.`;
      return {
        message: isMailed ? `${done} The answer went by e-mail.` : done,
        to: "/admin/requests",
      };
    },
  }),
  defineAction({
    name: "takedowns.hide",
    permission: "messages.moderate",
    input: z.object({ ...request, message: messageField }),
    async run(ctx, { id, message }) {
      const isHidden = await hideMessage(ctx, { id: message, reason: reasonOf(id) });
      const done = isHidden ? "The message is hidden." : "It was not listed any more.";
      return { message: done, to: addressOf(id) };
    },
  }),
  defineAction({
    name: "takedowns.erase",
    permission: "messages.delete",
    input: z.object({ ...request, what: z.enum(["message", "sender"]), name: textField(200) }),
    async run(ctx, { id, what, name }) {
      const subject = what === "message" ? { message: name } : { sender: name };
      const { messages } = await erase(ctx, { ...subject, reason: reasonOf(id) });
      const count = messages === 1 ? "One message was" : `${messages} messages were`;
      return { message: `${count} erased for good.`, to: addressOf(id) };
    },
  }),
];

function reasonOf(id: number): string {
  return `Asked for by takedown request ${id}.`;
}

function addressOf(id: number): string {
  return `/admin/requests/takedowns/${id}`;
}
