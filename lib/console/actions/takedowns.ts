import { z } from "zod";
import { type Action, defineAction } from "#lib/console/action.ts";
import { textField, wholeField } from "#lib/console/form-fields.ts";
import { answerTakedown } from "#lib/takedowns/answer-takedown.ts";
import { MAX_ANSWER } from "#lib/takedowns/takedown.ts";

export const takedownActions: Action[] = [
  defineAction({
    name: "takedowns.answer",
    permission: "requests.answer",
    input: z.object({
      id: wholeField(1, Number.MAX_SAFE_INTEGER),
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
];
