import { findOptOut } from "#db/queries/opt-outs.ts";
import { step, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";
import { moveOptOut } from "#lib/opt-outs/move-opt-out.ts";
import { type OptOutName, openWords, readSenders } from "#lib/opt-outs/opt-out.ts";
import { settleAtOnce } from "#lib/opt-outs/settle-rule.ts";
import { mailAnswer } from "#lib/requests/mail-answer.ts";

export type OptOutAnswer = {
  id: number;
  decision: "confirm" | "refuse";
  /** The sender's key that it is about; without it the whole opt-out is. */
  key?: string | undefined;
  answer: string;
};

const MAX_ANSWER = 2000;

/**
 * Confirms or refuses a name of an opt-out, or refuses all of it. A refused name's rule goes at once:
 * what its sender writes from then on is published again.
 * @returns whether the answer went by e-mail
 * @throws Problem not-found, or invalid
 */
export async function answerOptOut(
  ctx: Context,
  { id, decision, key, answer }: OptOutAnswer,
): Promise<boolean> {
  const said = answer.trim();
  if (said === "" || said.length > MAX_ANSWER) {
    throw new Problem("invalid", `The answer must have 1 to ${MAX_ANSWER} characters.`);
  }
  const row = await transaction(ctx.db, function* () {
    const [found] = yield* step(findOptOut(ctx.db, { id }));
    if (!found) throw new Problem("not-found", "There is no such opt-out.");
    if (found.state === "withdrawn") throw new Problem("invalid", "It has been withdrawn.");
    const { names } = readSenders(found);
    if (key === undefined) {
      if (decision === "confirm") throw new Problem("invalid", "Say which name is confirmed.");
      const refused = names.map((name): OptOutName => ({ ...name, state: "refused" }));
      yield* moveOptOut(ctx, found, { state: "refused", answer: said, names: refused });
      return found;
    }
    const state = decision === "confirm" ? "applied" : "refused";
    const isNamed = names.some((name) => name.key === key);
    if (!isNamed) throw new Problem("not-found", "The opt-out does not have this name.");
    if (found.state === "refused") throw new Problem("invalid", "It has been refused as a whole.");
    yield* moveOptOut(ctx, found, {
      answer: said,
      names: names.map((name) => (name.key === key ? { ...name, state } : name)),
    });
    yield* recordDeed(ctx, {
      action: "opt-out.answer",
      subject: `opt-out:${id}`,
      after: { sender: key, state },
    });
    return found;
  });
  await settleAtOnce(ctx, id);
  const words = openWords(ctx, row);
  return words ? mailAnswer({ to: words.contact, locale: words.locale, answer: said }) : false;
}
