import { findTakedown, moveTakedown } from "#db/queries/takedowns.ts";
import { step, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";
import { countRequest } from "#lib/requests/count-request.ts";
import { mailAnswer } from "#lib/requests/mail-answer.ts";
import { MAX_ANSWER, openWords } from "#lib/takedowns/takedown.ts";

export type TakedownAnswer = { id: number; state: "granted" | "refused"; answer: string };

/**
 * Answers a request that is open. Its requester sees the answer at their link, and gets it by e-mail
 * where one can be sent.
 * @returns whether it went by e-mail
 * @throws Problem not-found, or invalid for an answer that is empty or too long, or a second one
 */
export async function answerTakedown(
  ctx: Context,
  { id, state, answer }: TakedownAnswer,
): Promise<boolean> {
  const said = answer.trim();
  if (said === "" || said.length > MAX_ANSWER) {
    throw new Problem("invalid", `The answer must have 1 to ${MAX_ANSWER} characters.`);
  }
  const { db, now } = ctx;
  const row = await transaction(db, function* () {
    const [found] = yield* step(findTakedown(db, { id }));
    if (!found) throw new Problem("not-found", "There is no such request.");
    const moved = yield* step(
      moveTakedown(db, { id, from: "open", state, answer: said, closedAt: now() }),
    );
    if (moved.length === 0) throw new Problem("invalid", "This request has been closed already.");
    yield* countRequest(ctx, "takedown", state);
    yield* recordDeed(ctx, {
      action: "takedown.answer",
      subject: `takedown:${id}`,
      before: { state: found.state },
      after: { state },
    });
    return found;
  });
  const words = openWords(ctx, row);
  return words ? mailAnswer({ to: words.contact, locale: words.locale, answer: said }) : false;
}
