import { millisecondsInDay, millisecondsInSecond } from "date-fns/constants";
import { addReads } from "#db/queries/key-reads.ts";
import { step, transaction } from "#db/transaction.ts";
import type { Caller } from "#lib/api/caller.ts";
import { dayOf, isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";

/**
 * Counts messages that a caller is about to be given against its key's daily quota; who has no key is
 * not counted. All of them or none: the quota is never gone beyond, however many ask at once.
 * @throws Problem too-many-requests when they are more than are left today; it says when it begins again
 */
export async function countRead(ctx: Context, caller: Caller, messages: number): Promise<void> {
  if (caller.kind !== "key" || messages === 0) return;
  const { apiKeyId, dailyMessages } = caller;
  const day = dayOf(ctx.now());
  const counted =
    messages > dailyMessages
      ? []
      : await transaction(ctx.db, () =>
          step(addReads(ctx.db, { apiKeyId, day, messages, atMost: dailyMessages })),
        );
  if (counted[0]) {
    caller.readToday = counted[0].messages;
    return;
  }
  const again = day + millisecondsInDay;
  const left = Math.max(0, dailyMessages - caller.readToday);
  throw new Problem(
    "too-many-requests",
    `The key may read ${dailyMessages} messages in a UTC day; ${left} are left, and these are ${messages}. It begins again at ${isoInstant(again)}.`,
    [],
    { retryAfter: Math.ceil((again - ctx.now()) / millisecondsInSecond) },
  );
}
