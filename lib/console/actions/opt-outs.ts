import { z } from "zod";
import { type Action, defineAction } from "#lib/console/action.ts";
import { textField, wholeField } from "#lib/console/form-fields.ts";
import { answerOptOut } from "#lib/opt-outs/answer-opt-out.ts";
import { MAX_ANSWER } from "#lib/takedowns/takedown.ts";

export const optOutActions: Action[] = [
  defineAction({
    name: "opt-outs.answer",
    permission: "requests.answer",
    input: z.object({
      id: wholeField(1, Number.MAX_SAFE_INTEGER),
      /** `confirm` or `refuse`, then the sender's key; `refuse` alone is for all of them. */
      decision: z
        .string({ error: "must be chosen" })
        .max(200)
        .regex(/^(?:refuse|(?:confirm|refuse):.+)$/su, { error: "must be chosen" }),
      answer: textField(MAX_ANSWER),
    }),
    async run(ctx, { id, decision: chosen, answer }) {
      const [decision, ...rest] = chosen.split(":");
      const key = rest.length > 0 ? rest.join(":") : undefined;
      const isConfirmed = decision === "confirm";
      const isMailed = await answerOptOut(ctx, {
        id,
        decision: isConfirmed ? "confirm" : "refuse",
        key,
        answer,
      });
      const done = isConfirmed
        ? "The name was confirmed: what it sends is not published while the domain is proven."
        : "It was refused: what is sent from now on is published again.";
      return {
        message: isMailed ? `${done} The answer went by e-mail.` : done,
        to: `/admin/requests/opt-outs/${id}`,
      };
    },
  }),
];
