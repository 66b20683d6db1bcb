import { z } from "zod";
import { type Action, defineAction } from "#lib/console/action.ts";
import { optionalWhole, reasonField, textField } from "#lib/console/form-fields.ts";
import { type Erasable, erase } from "#lib/erasure/erase.ts";
import { parseNumber } from "#lib/numbers/parse-number.ts";
import { type Kept, MAX_DAYS, setRetention } from "#lib/retention/set-retention.ts";

const PAGE = "/admin/retention";

export const retentionActions: Action[] = [
  defineAction({
    name: "retention.set",
    permission: "retention.write",
    input: z.object({
      whose: textField(40),
      days: optionalWhole(1, MAX_DAYS),
      reason: reasonField,
    }),
    async run(ctx, { whose, days, reason }) {
      const changed = await setRetention(ctx, { ...whoseOf(whose), days, reason });
      const message = changed
        ? "It is kept like that from the next sweep on."
        : "It was like that before.";
      return { message, to: PAGE };
    },
  }),
  defineAction({
    name: "retention.erase",
    permission: "retention.write",
    input: z.object({
      kind: z.enum(["message", "number", "sender"], { error: "must be chosen" }),
      subject: textField(200),
      reason: reasonField,
    }),
    async run(ctx, { kind, subject, reason }) {
      const erased = await erase(ctx, { ...erasableOf(kind, subject), reason });
      return { message: erasedText(erased), to: PAGE };
    },
  }),
];

/** A country's code, or a number. */
function whoseOf(whose: string): Kept {
  return /^[a-z]{2}$/i.test(whose) ? { country: whose.toUpperCase() } : { e164: digitsOf(whose) };
}

function erasableOf(kind: "message" | "number" | "sender", subject: string): Erasable {
  if (kind === "message") return { message: subject };
  return kind === "number" ? { number: digitsOf(subject) } : { sender: subject };
}

function digitsOf(given: string): string {
  return parseNumber(given)?.e164 ?? given;
}

function erasedText({ messages, others }: { messages: number; others: number }): string {
  const what = messages === 1 ? "1 message was" : `${messages.toLocaleString("en")} messages were`;
  return `${what} erased, and ${others.toLocaleString("en")} of what lay beside them.`;
}
